package org.kept.segmentation.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

/**
 * The other instances of this service, over HTTP. Whoever asks, asks with the caller's token: an instance trusts another
 * one no more than anybody else. Addresses are those that Kafka's group tells.
 */
@Singleton
class OtherInstances {
    /** Who was asked with it answers itself, or says that it cannot. So a request is passed on once, and never in a circle. */
    static final String PASSED_ON = "Kept-Passed-On";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    /** More than the longest wait of a resource, which is that for a new policy. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    private static final List<String> OF_THE_REQUEST = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.ACCEPT,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            "traceparent");
    private static final List<String> OF_THE_ANSWER =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);
    /** They name the address that was asked, so they are told with the caller's. */
    private static final List<String> LINKS = List.of(HttpHeaders.LINK, HttpHeaders.LOCATION);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /** The same request, asked there. Fails when there is no answer in time. */
    Uni<Response> ask(String address, ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        HttpRequest.Builder same = request(address, asked.getRawPath() + query)
                .method(request.getMethod(), BodyPublishers.ofByteArray(body(request)));
        for (String name : OF_THE_REQUEST) {
            String value = request.getHeaderString(name);
            if (value != null) {
                same.header(name, value);
            }
        }
        String base = request.getUriInfo().getBaseUri().toString();
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(same.build(), BodyHandlers.ofByteArray()))
                .map(answer -> asOwn(answer, "http://" + address + "/", base));
    }

    /** @param authorization of whoever asked us */
    CompletableFuture<HttpResponse<byte[]>> get(String address, String pathAndQuery, String authorization) {
        HttpRequest question = request(address, pathAndQuery)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .build();
        return http.sendAsync(question, BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder request(String address, String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://" + address + pathAndQuery))
                .timeout(ANSWER_TIMEOUT)
                .header(PASSED_ON, "once");
    }

    private static byte[] body(ContainerRequestContext request) {
        try {
            return request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Response asOwn(HttpResponse<byte[]> answer, String itsBase, String ourBase) {
        Response.ResponseBuilder own = Response.status(answer.statusCode()).entity(answer.body());
        OF_THE_ANSWER.forEach(name -> answer.headers().allValues(name).forEach(value -> own.header(name, value)));
        LINKS.forEach(name ->
                answer.headers().allValues(name).forEach(value -> own.header(name, value.replace(itsBase, ourBase))));
        return own.build();
    }
}
