package org.kept.chassis.openapi;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Writes into the document what every endpoint answers to a request that it refuses, as what it takes shows: roles mean
 * 401 and 403, an address with a name in it 404, an {@code If-Match} 412 and 428, an {@code Idempotency-Key} 400, 409 and
 * 422, a body 400 and 422, a query 400. What an endpoint says of itself stays. A header whose description begins with
 * "Optional" is not asked for.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
    /** What the framework writes where nobody has said anything. */
    private static final Set<String> SAYS_NOTHING = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ProblemComponents.addTo(document);
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                    .values()
                    .forEach(CommonAnswers::complete));
        }
    }

    private static void complete(Operation operation) {
        operation.setResponses(
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses());
        refusals(operation).forEach(refusal -> answer(operation.getResponses(), refusal));
        List<String> roles = roles(operation);
        if (!roles.isEmpty()) {
            forbidden(operation.getResponses(), roles);
        }
        operation.getResponses().getAPIResponses().forEach(CommonAnswers::isAProblem);
    }

    private static Set<Refusal> refusals(Operation operation) {
        Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
        if (!roles(operation).isEmpty()) {
            refusals.addAll(EnumSet.of(Refusal.UNAUTHORIZED, Refusal.FORBIDDEN));
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(EnumSet.of(Refusal.MALFORMED, Refusal.INVALID));
        }
        for (Parameter parameter : parameters(operation)) {
            refusals.addAll(refusals(parameter));
        }
        return refusals;
    }

    private static Set<Refusal> refusals(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH) {
            return EnumSet.of(Refusal.NOT_FOUND);
        }
        if (parameter.getIn() == Parameter.In.QUERY) {
            return EnumSet.of(Refusal.MALFORMED);
        }
        if ("Idempotency-Key".equalsIgnoreCase(parameter.getName())) {
            parameter.setRequired(true);
            return EnumSet.of(Refusal.MALFORMED, Refusal.CONFLICT, Refusal.INVALID);
        }
        if ("If-Match".equalsIgnoreCase(parameter.getName())) {
            boolean isOptional = parameter.getDescription() != null
                    && parameter.getDescription().startsWith("Optional");
            parameter.setRequired(!isOptional);
            return isOptional ? EnumSet.of(Refusal.STALE) : EnumSet.of(Refusal.STALE, Refusal.PRECONDITION_REQUIRED);
        }
        return EnumSet.noneOf(Refusal.class);
    }

    private static void answer(APIResponses responses, Refusal refusal) {
        APIResponse said = responses.getAPIResponse(refusal.code());
        if (said == null || saysNothing(said)) {
            responses.addAPIResponse(refusal.code(), ProblemComponents.referenceTo(refusal));
        }
    }

    /** Whom it is for stands in its own words. */
    private static void forbidden(APIResponses responses, List<String> roles) {
        APIResponse said = responses.getAPIResponse(Refusal.FORBIDDEN.code());
        if (said.getRef() != null) {
            String names = roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(" or "));
            responses.addAPIResponse(
                    Refusal.FORBIDDEN.code(),
                    OASFactory.createAPIResponse()
                            .description("It is for the role " + names + "; or it is somebody else's to do.")
                            .content(ProblemComponents.content(Refusal.FORBIDDEN)));
        }
    }

    private static void isAProblem(String code, APIResponse response) {
        if (code.startsWith("4") && response.getRef() == null && isEmpty(response)) {
            response.setContent(ProblemComponents.content(null));
        }
    }

    private static boolean saysNothing(APIResponse said) {
        return said.getRef() == null && isEmpty(said) && SAYS_NOTHING.contains(String.valueOf(said.getDescription()));
    }

    private static boolean isEmpty(APIResponse response) {
        return response.getContent() == null
                || response.getContent().getMediaTypes().isEmpty();
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static List<String> roles(Operation operation) {
        return operation.getSecurity() == null
                ? List.of()
                : operation.getSecurity().stream()
                        .map(requirement -> requirement.getSchemes())
                        .map(Map::values)
                        .flatMap(scopes -> scopes.stream().flatMap(List::stream))
                        .distinct()
                        .toList();
    }
}
