package org.codonor.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.codonor.common.problem.Refused;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int MANY = 40;
    private final Turns turns = new Turns(Duration.ofMillis(100), Duration.ofSeconds(2));

    @Test
    void r79_of_many_at_once_few_are_at_work_and_whoever_waits_too_long_is_told_to_come_again() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        var atWork = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        var refused = new LinkedBlockingQueue<Refused>();

        try (var threads = Executors.newFixedThreadPool(MANY)) {
            for (int i = 0; i < MANY; i++) {
                threads.execute(() -> {
                    try {
                        turns.report(() -> working(atWork, goOn));
                    } catch (Refused held) {
                        refused.add(held);
                    }
                });
            }
            for (int i = 0; i < MANY - processors; i++) {
                Refused one = Objects.requireNonNull(refused.poll(20, TimeUnit.SECONDS));
                assertThat(one.type().status()).isEqualTo(429);
                assertThat(one.headers()).containsEntry("Retry-After", "1");
            }
            assertThat(atWork.get()).isBetween(1, processors);
            assertThat(turns.comeBack(() -> "let in")).isEqualTo("let in");
            goOn.countDown();
        }
        assertThat(turns.report(() -> "let in")).as("afterwards").isEqualTo("let in");
    }

    @Test
    void r79_what_took_too_long_is_not_kept() {
        long now = System.nanoTime();

        assertThatCode(() -> turns.refuseLate(now)).doesNotThrowAnyException();
        assertThatThrownBy(() -> turns.refuseLate(now - Duration.ofSeconds(3).toNanos()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(429));
    }

    private static boolean working(AtomicInteger atWork, CountDownLatch goOn) {
        atWork.incrementAndGet();
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return true;
    }
}
