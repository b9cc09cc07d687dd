package org.codonor.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A process behind the gateway that tells what reached it, or misbehaves as the request's {@code x-do} header asks. */
final class Upstream {
    private final Vertx vertx;
    private final String name;
    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger aborted = new AtomicInteger();
    private HttpServer server;
    private int port;

    Upstream(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
        open();
    }

    void open() {
        server = vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(this::handle)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        port = server.actualPort();
    }

    void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private void handle(HttpServerRequest request) {
        requests.incrementAndGet();
        HttpServerResponse response = request.response();
        response.exceptionHandler(gone -> aborted.incrementAndGet());
        if (request.path().startsWith("/q/")) {
            response.end("{}");
            return;
        }
        switch (String.valueOf(request.getHeader("x-do"))) {
            case "hang" -> request.resume();
            case "stall" -> request.pause();
            case "break" -> request.bodyHandler(body -> request.connection().close());
            case "half" -> {
                response.putHeader("content-length", "1000").write("half");
                vertx.setTimer(50, later -> request.connection().close());
            }
            case "part" -> response.putHeader("content-length", "1000").write("half");
            case "half-of-much" -> {
                response.putHeader("content-length", "1000000").write("half");
                vertx.setTimer(50, later -> request.connection().close());
            }
            case "mirror" -> {
                response.setChunked(true).putHeader("content-type", "application/octet-stream");
                request.pipeTo(response);
            }
            case "wait" -> vertx.setTimer(1_500, later -> response.end("at last"));
            case "created" ->
                response.setStatusCode(201)
                        .putHeader("Location", "/v1/programmes/P/receipts/1")
                        .putHeader("ETag", "\"abc\"")
                        .putHeader("Server", "secret/1.0")
                        .end("{}");
            case "unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "\"abc\"").end();
            case "large" ->
                response.putHeader("content-type", "application/json").end("{\"x\":\"" + "čæßø".repeat(5_000) + "\"}");
            default -> request.bodyHandler(body -> tell(request, body));
        }
    }

    private void tell(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((key, value) -> headers.put(key.toLowerCase(Locale.ROOT), value));
        JsonObject told = new JsonObject()
                .put("service", name)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("bytes", body.length())
                .put("body", body.length() < 1_000 ? body.toString() : "")
                .put("headers", headers);
        request.response().putHeader("content-type", "application/json").end(told.toBuffer());
    }
}
