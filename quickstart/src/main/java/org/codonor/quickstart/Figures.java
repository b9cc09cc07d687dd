package org.codonor.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.codonor.quickstart.sample.TryOut;

/** Reads the sample's quarterly figures from a running gateway: once for a person, or many times for a measurement. */
final class Figures {

    // All readers together stay below the gateway's quota per client.
    private static final int READS = 3_000;
    private static final int WARM_UP = 600;
    private static final int READERS = 8;

    private final URI gateway;
    private final List<String> tokens;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Figures(Ports ports, TryOut tryOut) {
        this.gateway = URI.create("http://localhost:" + ports.gateway());
        this.tokens = tryOut.readers().stream()
                .map(client -> TokenClient.fetch(ports.issuer(), client))
                .toList();
    }

    String csv(String path) {
        HttpResponse<String> answer = read(path, 0);
        if (answer.statusCode() != 200) {
            throw new CannotRun("The gateway answered %d: %s".formatted(answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    /** Reads the same figures by several readers at once and says how long an answer took. */
    String measure(String path) {
        long[] nanos = new long[READS];
        AtomicInteger next = new AtomicInteger(-WARM_UP);
        AtomicInteger failed = new AtomicInteger();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int reader = 0; reader < READERS; reader++) {
                readers.execute(() -> {
                    for (int i = next.getAndIncrement(); i < READS; i = next.getAndIncrement()) {
                        long began = System.nanoTime();
                        int status = read(path, i + WARM_UP).statusCode();
                        if (status != 200) {
                            failed.incrementAndGet();
                        }
                        if (i >= 0) {
                            nanos[i] = System.nanoTime() - began;
                        }
                    }
                });
            }
        }
        Arrays.sort(nanos);
        double perSecond = READERS * 1e9 * READS / Arrays.stream(nanos).sum();
        return "%s%n%d reads by %d readers: %.0f a second, median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, %d not 200"
                .formatted(
                        path,
                        READS,
                        READERS,
                        perSecond,
                        nanos[READS / 2] / 1e6,
                        nanos[READS * 95 / 100] / 1e6,
                        nanos[READS * 99 / 100] / 1e6,
                        failed.get());
    }

    private HttpResponse<String> read(String path, int turn) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.get(turn % tokens.size()))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotRun("The gateway does not answer: start Codonor with `make run` first.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted.", e);
        }
    }
}
