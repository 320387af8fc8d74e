package org.kept.account.rest;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.account.application.ChangingAccounts;
import org.kept.account.application.RegisteringAccounts;
import org.kept.account.domain.Account;
import org.kept.account.domain.Profile;
import org.kept.account.persistence.Accounts;
import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.persistence.Transactions;
import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.EntityTags;
import org.kept.chassis.rest.Page;
import org.kept.chassis.rest.Problems;

/** Accounts: registered and changed by sales, read by everyone who serves a customer. */
@Path("/api/accounts")
public class AccountsResource {
    private final Accounts accounts;
    private final RegisteringAccounts registering;
    private final ChangingAccounts changing;
    private final Idempotency idempotency;
    private final Transactions transactions;

    AccountsResource(
            Accounts accounts,
            RegisteringAccounts registering,
            ChangingAccounts changing,
            Idempotency idempotency,
            Transactions transactions) {
        this.accounts = accounts;
        this.registering = registering;
        this.changing = changing;
        this.idempotency = idempotency;
        this.transactions = transactions;
    }

    @POST
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    public Uni<Response> register(@HeaderParam(Idempotency.HEADER) String key, @NotNull AccountRequest request) {
        return idempotency.once(key, "register", request, () -> {
            String id = Sound.id(request.accountId(), request.profile());
            return registering.register(id, request.profile()).map(registered -> created(id, registered));
        });
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    @WithSession
    public Uni<Response> list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        int size = Page.limit(limit);
        return accounts.list(Cursor.keyOf(cursor), size + 1)
                .map(found ->
                        Page.of(found, size, Account::id, AccountResponse::of).toResponse(uri));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT, Roles.DEPARTMENT})
    @WithSession
    public Uni<Response> read(@PathParam("id") String id) {
        return accounts.findById(Sound.id(id)).map(found -> tagged(mustExist(found, id)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    public Uni<Response> change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull ProfileRequest request) {
        String account = Sound.id(id);
        Profile profile = Sound.profile(request.profile());
        return transactions.runGuarded(() -> accounts.toChange(account)
                .invoke(found ->
                        EntityTags.mustMatch(ifMatch, mustExist(found, id).revision()))
                .chain(found -> changing.change(found, profile))
                .map(AccountsResource::tagged));
    }

    private static Answer created(String id, Optional<Account> registered) {
        Account account = registered.orElseThrow(() -> Problems.conflict(
                "account-exists", "The account '" + id + "' is registered already: change it with PUT."));
        URI location = UriBuilder.fromPath("/api/accounts/{id}").build(new Object[] {id}, true);
        return new Answer(
                Response.Status.CREATED.getStatusCode(),
                AccountResponse.of(account),
                location.toString(),
                EntityTags.of(account.revision()));
    }

    private static Account mustExist(Account found, String id) {
        if (found == null) {
            throw Problems.notFound("No account '" + id + "' is registered.");
        }
        return found;
    }

    private static Response tagged(Account account) {
        return Response.ok(AccountResponse.of(account))
                .header(HttpHeaders.ETAG, EntityTags.of(account.revision()))
                .build();
    }
}
