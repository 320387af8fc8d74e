package org.kept.fulfilment.webhooks.sending;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

import org.kept.fulfilment.webhooks.WebhooksConfig;
import org.kept.fulfilment.webhooks.domain.Network;
import org.kept.fulfilment.webhooks.domain.Territory;

/** Finds the address behind a name, and lets through what may be sent to. */
@ApplicationScoped
public class Addresses {
    private final Vertx vertx;
    private final Territory territory;

    /** @throws IllegalArgumentException when a network in the configuration is none: the service does not start */
    Addresses(Vertx vertx, WebhooksConfig config) {
        this.vertx = vertx;
        this.territory = new Territory(
                config.privateNetworks().orElse(List.of()).stream()
                        .map(Network::parse)
                        .toList(),
                config.insecure());
    }

    /**
     * The first of the name's addresses, IPv4 before IPv6, if all of them may be sent to: a name that means an inner address as
     * well is not to be trusted with either.
     *
     * @return fails with words for the department otherwise
     */
    Uni<InetAddress> of(String host) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> InetAddress.getAllByName(host), false)
                        .toCompletionStage())
                .onFailure(UnknownHostException.class)
                .transform(unknown -> new IllegalStateException("The name " + host + " is not known."))
                .map(found -> permitted(host, found));
    }

    /** What stands against a host that is an address by itself; a name is looked at when it is sent to. */
    public Optional<String> objection(String host) {
        if (!host.matches("[0-9.]+|.*:.*")) {
            return Optional.empty();
        }
        try {
            permitted(host, InetAddress.getAllByName(host));
            return Optional.empty();
        } catch (UnknownHostException | IllegalStateException refused) {
            return Optional.of("must lead to a public address, or into one of kept.webhooks.private-networks");
        }
    }

    private InetAddress permitted(String host, InetAddress... found) {
        if (!Arrays.stream(found).allMatch(territory::includes)) {
            throw new IllegalStateException("The name " + host + " leads to an address that is not public:"
                    + " have its network named in kept.webhooks.private-networks.");
        }
        return Arrays.stream(found)
                .filter(address -> address.getAddress().length == 4)
                .findFirst()
                .orElse(found[0]);
    }
}
