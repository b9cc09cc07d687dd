package org.codonor.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuotasTest {
    private final AtomicLong now = new AtomicLong();
    private final Quotas quotas = new Quotas(3, Duration.ofSeconds(10), now::get);

    @Test
    void a_client_has_its_requests_and_no_more_until_the_window_is_over() {
        assertThat(quotas.spend("a").left()).isEqualTo(2);
        assertThat(quotas.spend("a").left()).isEqualTo(1);
        assertThat(quotas.spend("a").within()).isTrue();
        assertThat(quotas.spend("a").within()).isFalse();
        assertThat(quotas.spend("b").within()).isTrue();

        now.addAndGet(Duration.ofMillis(9_500).toNanos());
        assertThat(quotas.spend("a").within()).isFalse();
        assertThat(quotas.spend("a").header()).isEqualTo("\"default\";r=0;t=1");

        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(quotas.spend("a").header()).isEqualTo("\"default\";r=2;t=10");
    }

    @Test
    void no_requests_means_no_quota() {
        assertThat(new Quotas(0, Duration.ofSeconds(10), now::get).areOff()).isTrue();
    }
}
