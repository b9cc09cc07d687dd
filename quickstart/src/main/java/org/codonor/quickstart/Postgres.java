package org.codonor.quickstart;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The embedded PostgreSQL: one server on loopback whose data stays in the data folder. */
final class Postgres implements AutoCloseable {

    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(20);

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start(Path folder, int port, Path log) throws IOException {
        stopLeftOver(folder);
        Path data = folder.resolve("postgres");
        discardHalfMade(data);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(
                            folder.resolve("postgres-binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(START_MAX)
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("timezone", "UTC")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            try {
                Databases.create(server.getPostgresDatabase());
            } catch (SQLException e) {
                server.close();
                throw e;
            }
            return new Postgres(server);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new CannotRun("PostgreSQL did not start (%s); its log is %s.".formatted(Logs.reason(log, e), log), e);
        }
    }

    /** A server that outlived a killed launcher still holds the data folder: it is asked to stop, quickly. */
    static void stopLeftOver(Path folder) throws IOException {
        Path pidFile = folder.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        ProcessHandle left = lines.isEmpty()
                ? null
                : ProcessHandle.of(Long.parseLong(lines.getFirst().trim())).orElse(null);
        if (left == null || !left.info().command().orElse("postgres").contains("postgres")) {
            return;
        }
        try {
            // SIGINT is PostgreSQL's fast shutdown; Java's own destroy() would wait for clients.
            new ProcessBuilder("kill", "-INT", Long.toString(left.pid()))
                    .start()
                    .waitFor();
            left.onExit().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new CannotRun(
                    "A PostgreSQL left by an earlier run (process %d) does not stop: end it by hand."
                            .formatted(left.pid()),
                    e);
        }
    }

    /** A first start that was cut off leaves a folder that is no database: nothing is lost with it. */
    private static void discardHalfMade(Path data) throws IOException {
        if (Files.isDirectory(data) && !Files.exists(data.resolve("postgresql.conf"))) {
            Folders.delete(data);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
