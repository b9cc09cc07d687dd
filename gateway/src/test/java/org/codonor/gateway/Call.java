package org.codonor.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One call to the gateway. */
final class Call {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest.Builder request;
    private String method = "GET";
    private BodyPublisher body = BodyPublishers.noBody();

    private Call(String url) {
        request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
    }

    static Call to(Gateway gateway, String path) {
        return new Call("http://127.0.0.1:" + gateway.port() + path);
    }

    Call as(String subject) {
        return bearer(Neighbours.ISSUER.token(subject));
    }

    Call bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Call header(String name, String value) {
        request.header(name, value);
        return this;
    }

    /** How the service behind is to behave. */
    Call doing(String what) {
        return header("x-do", what);
    }

    Call method(String name) {
        method = name;
        return this;
    }

    Call post(String text) {
        return post(BodyPublishers.ofString(text)).header("Content-Type", "application/json");
    }

    Call post(BodyPublisher publisher) {
        method = "POST";
        body = publisher;
        return this;
    }

    HttpResponse<String> send() {
        return send(BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request.method(method, body).build(), handler);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the service says that it received. */
    JsonObject told() {
        return new JsonObject(send().body());
    }
}
