package org.codonor.quickstart.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.codonor.quickstart.CannotRun;
import org.codonor.quickstart.Clients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loader against a stub that knows the contract: every request fits, in order, once. */
class SampleReplayTest {

    private static final String ROOT = "/v1/programmes/RMGP-TWB/";

    private StubApi stub;

    @BeforeEach
    void start() throws IOException {
        stub = new StubApi();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void every_request_fits_the_contract_and_everything_ends_where_the_sample_ends() {
        int acts = load();

        assertThat(stub.wrong()).isEmpty();
        assertThat(acts).isEqualTo(stub.writes().size()).isGreaterThan(100);
        assertThat(stub.state(ROOT + "budget-versions/BV-2")).isEqualTo("APPROVED");
        assertThat(stub.state(ROOT + "adjustments/ADJ-2026-01")).isEqualTo("IMPLEMENTED");
        assertThat(stub.state(ROOT + "adjustments/ADJ-2026-04")).isEqualTo("IMPLEMENTED");
        assertThat(stub.state(ROOT + "arrangements/MOU-DK-UK-2026/amendments/1"))
                .isEqualTo("SIGNED");
        assertThat(stub.state(ROOT + "meetings/DM-2026")).isEqualTo("MINUTES_DRAFT");
        assertThat(stub.state(ROOT + "disbursement-requests/D09")).isEqualTo("PAID");
        assertThat(stub.state(ROOT + "expenditure-reports/ER-IOM-2026Q3")).isEqualTo("ACCEPTED");
        assertThat(stub.state(ROOT + "expenditure-reports/ER-GIZ-2026Q3")).isEqualTo("CHECKED");
        assertThat(stub.state(ROOT + "expenditure-reports/ER-DIHR-2026Q3")).isEqualTo("not there");
    }

    @Test
    void the_clock_only_moves_forward_and_stays_at_the_samples_today() {
        load();

        assertThat(stub.clock()).isSorted().first().isEqualTo("2025-01-01T08:00:00Z");
        assertThat(stub.clock().getLast()).isEqualTo("2026-11-16T08:00:00Z");
    }

    @Test
    void a_payment_takes_three_people() {
        load();

        assertThat(stub.writes().stream().filter(write -> write.contains("/disbursement-requests/D01/")))
                .containsExactly(
                        "iom-finance POST " + ROOT + "disbursement-requests/D01/submit",
                        "dk-finance POST " + ROOT + "disbursement-requests/D01/review",
                        "dk-controller POST " + ROOT + "disbursement-requests/D01/approve",
                        "dk-finance POST " + ROOT + "disbursement-requests/D01/pay",
                        "iom-finance POST " + ROOT + "disbursement-requests/D01/confirm");
    }

    @Test
    void an_anonymous_report_is_asked_about_and_answered_with_its_receipt_which_is_told_to_nobody_else() {
        var told = new ArrayList<String>();

        load(told::add);

        assertThat(stub.writes().stream().filter(write -> write.contains("/suspicions")))
                .containsExactly(
                        "nobody POST " + ROOT + "suspicions",
                        "dk-cases POST " + ROOT + "suspicions/1/ask",
                        "nobody POST " + ROOT + "suspicions/lookup",
                        "nobody POST " + ROOT + "suspicions/messages");
        assertThat(told).isNotEmpty().noneMatch(line -> line.contains(StubApi.RECEIPT));
    }

    @Test
    void a_second_load_changes_nothing() {
        load();
        List<String> first = stub.writes();

        int acts = load();

        assertThat(acts).isZero();
        assertThat(stub.writes()).isEqualTo(first);
    }

    @Test
    void a_load_that_was_cut_off_goes_on_where_it_stopped() {
        stub.allow(70);
        assertThatThrownBy(this::load)
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("The sample programme stops on 20");

        stub.allow(Integer.MAX_VALUE);
        load();

        assertThat(stub.wrong()).isEmpty();
        assertThat(stub.state(ROOT + "expenditure-reports/ER-IOM-2026Q3")).isEqualTo("ACCEPTED");
    }

    private int load() {
        return load(line -> {});
    }

    private int load(Consumer<String> progress) {
        return SampleLoader.replay(
                stub.base(), List.of(stub.base()), Clients.sample(), client -> "token-of-" + client, progress);
    }
}
