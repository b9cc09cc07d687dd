package org.codonor.reporting.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds floods of reports off without knowing from whom they come: so many in a minute from everybody together, over all
 * processes of this service, one bucket for what is new and one for those who come back with a receipt, so that neither
 * starves the other.
 */
@ApplicationScoped
class Throttle {
    private static final int SECONDS = 60;

    /** Fills evenly up to a minute's worth; takes one when there is one. */
    private static final String TAKE = """
            insert into intake_buckets as bucket (door, holds, filled_at) values (?, ? - 1, clock_timestamp())
            on conflict (door) do update set filled_at = clock_timestamp(), holds = least(?, bucket.holds
                + ? * greatest(0, extract(epoch from clock_timestamp() - bucket.filled_at)) / 60) - 1
            where least(?, bucket.holds
                + ? * greatest(0, extract(epoch from clock_timestamp() - bucket.filled_at)) / 60) >= 1
            """;

    @Inject
    Rows rows;

    @ConfigProperty(name = "codonor.intake.per-minute")
    int perMinute;

    /** Refused (429) when too many report. */
    void report() {
        take("REPORT", perMinute);
    }

    /** Refused (429) when too many come back. */
    void comeBack() {
        take("COME_BACK", 2 * perMinute);
    }

    /** A measure that is full again would only tell when somebody came last. */
    @Scheduled(every = "{codonor.intake.forget-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> rows.change(
                        "delete from intake_buckets where filled_at < clock_timestamp() - interval '1 minute'"));
    }

    private void take(String door, int most) {
        int taken = QuarkusTransaction.requiringNew().call(() -> rows.change(TAKE, door, most, most, most, most, most));
        if (taken == 0) {
            throw Refused.because(CommonProblem.TOO_MANY_REQUESTS)
                    .detail("Very many reports come in at this moment. Nothing was kept; try again soon.")
                    .header("Retry-After", String.valueOf(Math.max(1, Math.ceilDiv(SECONDS, most))));
        }
    }
}
