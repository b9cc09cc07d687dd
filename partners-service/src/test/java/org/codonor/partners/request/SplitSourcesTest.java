package org.codonor.partners.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.partners.Decimal;
import org.codonor.partners.agreement.DisbursementModality;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitSourcesTest {
    private static final Decimal NIL = Decimal.of("0.00");

    @ParameterizedTest
    @CsvSource({
        // A: committed, at lead; B: committed, at lead; amount; given by A, by B; short
        "100.00, 100.00, 50.00, 50.00, 60.00, 40.00, 20.00, 0.00",
        "100.00, 100.00, 50.00, 10.00, 60.00, 50.00, 10.00, 0.00",
        "100.00, 30.00, 50.00, 10.00, 60.00, 30.00, 10.00, 20.00",
        "100.00, 100.00, 50.00, 50.00, 0.01, 0.01, 0.00, 0.00",
        "100.00, 100.00, 100.00, 100.00, 0.03, 0.02, 0.01, 0.00",
        "100.00, -5.00, 50.00, 50.00, 20.00, 0.00, 20.00, 0.00"
    })
    void R54_each_gives_in_proportion_and_none_ahead_of_its_receipts(
            String a, String atA, String b, String atB, String amount, String givenA, String givenB, String missing) {
        SplitProposal proposal = sources("COMMITTED", "XK", a, atA, b, atB).propose(dkk(amount));

        assertThat(given(proposal)).containsExactly(givenA, givenB);
        assertThat(proposal.shortfall()).isEqualTo(dkk(missing));
    }

    @Test
    void R27_nothing_goes_to_lines_outside_the_earmark_and_R14_nothing_comes_from_a_suspended_contribution() {
        SplitProposal outside =
                sources("COMMITTED", "AL", "100.00", "100.00", "50.00", "50.00").propose(dkk("60.00"));
        assertThat(given(outside)).containsExactly("60.00", "0.00");
        assertThat(outside.contributions().get(1).limitedBy()).containsExactly("R27");

        SplitProposal suspended =
                sources("SUSPENDED", "XK", "100.00", "100.00", "50.00", "50.00").propose(dkk("60.00"));
        assertThat(given(suspended)).containsExactly("60.00", "0.00");
        assertThat(suspended.contributions().get(1).limitedBy()).containsExactly("R14");
    }

    private static List<String> given(SplitProposal proposal) {
        return proposal.contributions().stream()
                .map(part -> part.amount().amount().toPlainString())
                .toList();
    }

    /** Two contributions on one line in XK; B is earmarked for the given geography. */
    private static SplitSources sources(String stateB, String geoB, String a, String atA, String b, String atB) {
        var parts = List.of(part("A", a, atA), part("B", b, atB));
        var lines = new ArrayList<Cover.LinePart>();
        parts.forEach(part -> lines.add(new Cover.LinePart("L1", part.contribution(), part.committed(), NIL)));
        var cover = new Cover("DKK", NIL, NIL, NIL, NIL, NIL, NIL, NIL, null, null, parts, lines);
        var day = LocalDate.parse("2026-01-01");
        var earmark = new Reference.Earmark("HARD", List.of(geoB), List.of(), List.of(), List.of());
        var reference = new Reference(
                "DKK",
                "Europe/Copenhagen",
                day,
                day,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Reference.Source("A", "COMMITTED", day, day, null),
                        new Reference.Source("B", stateB, day, day, earmark)),
                new Reference.Plan(
                        List.of(new Reference.Line("L1", "O", "CA1", "XK", "DIRECT", false, List.of(), List.of()))));
        return new SplitSources(cover, reference, "PPP", DisbursementModality.ADVANCE);
    }

    private static Cover.Part part(String contribution, String committed, String atLead) {
        Decimal amount = Decimal.of(committed);
        return new Cover.Part(contribution, "D", amount, NIL, NIL, NIL, amount, NIL, NIL, Decimal.of(atLead));
    }

    private static Money dkk(String amount) {
        return Money.of(amount, "DKK");
    }
}
