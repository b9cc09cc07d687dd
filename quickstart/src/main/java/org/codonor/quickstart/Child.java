package org.codonor.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One application as a process of its own with a bounded heap, tied to the launcher. */
final class Child implements AutoCloseable {

    private static final Duration STOP_MAX = Duration.ofSeconds(8);
    private static final Duration READY_MAX = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(100);

    private final App app;
    private final Process process;
    private final Path log;

    private Child(App app, Process process, Path log) {
        this.app = app;
        this.process = process;
        this.log = log;
    }

    static Child start(App app, StackOptions options) throws IOException {
        return start(app, options, app.name() + ".log");
    }

    static Child start(App app, StackOptions options, String logName) throws IOException {
        Path log = options.folder().resolve("logs").resolve(logName);
        Files.deleteIfExists(log);
        ProcessBuilder builder = new ProcessBuilder(options.launch().command(app, options.root()));
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("CODONOR_"));
        environment.putAll(app.settings());
        builder.directory(options.folder().toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new Child(app, builder.start(), log);
    }

    App app() {
        return app;
    }

    Process process() {
        return process;
    }

    /** Waits until it says that it is ready; a child that dies first, or takes too long, is a clear sentence. */
    void awaitReady(HttpClient http, BooleanSupplier stopping) throws InterruptedException {
        long giveUp = System.nanoTime() + READY_MAX.toNanos();
        HttpRequest question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d%s".formatted(app.port(), app.readyPath())))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (!answers(http, question)) {
            if (stopping.getAsBoolean()) {
                throw new CannotRun("Stopped while starting.");
            }
            if (!process.isAlive()) {
                throw new CannotRun(obituary());
            }
            if (System.nanoTime() > giveUp) {
                throw new CannotRun("%s is not ready after %d minutes; its log is %s."
                        .formatted(app.name(), READY_MAX.toMinutes(), log));
            }
            Thread.sleep(POLL);
        }
    }

    String obituary() {
        return "%s ended (%s); its log is %s.".formatted(app.name(), Logs.reason(log, process.exitValue()), log);
    }

    private static boolean answers(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
