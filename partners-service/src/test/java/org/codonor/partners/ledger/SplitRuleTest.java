package org.codonor.partners.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitRuleTest {
    private final SplitRule rule = new SplitRule(Money.currency("DKK"), Set.of("AA", "BB"));

    @ParameterizedTest
    @CsvSource({
        "100.00 DKK, AA:60.00 DKK;BB:40.00 DKK, ''",
        "100.00 DKK, AA:60.00 DKK;BB:40.01 DKK, sum",
        "100.00 DKK, AA:60.00 DKK;BB:39.99 DKK, sum",
        "100.00 DKK, AA:60.00 DKK;AA:40.00 DKK, twice",
        "100.00 DKK, AA:60.00 DKK;CC:40.00 DKK, not-funding",
        "100.00 DKK, AA:100.00 DKK;BB:0.00 DKK, not-positive",
        "0.00 DKK, AA:60.00 DKK, not-positive",
        "100.00 EUR, AA:100.00 DKK, currency",
        "100.00 DKK, AA:100.00 EUR, currency",
        "100.00 DKK, CC:60.00 DKK;CC:40.00 EUR, not-funding twice not-funding currency"
    })
    void R53_splits_add_up_stand_once_and_fund_the_agreement(String amount, String splits, String refusedFor) {
        assertThat(refusedFor(rule, amount, splits)).isEqualTo(refusedFor);
    }

    @ParameterizedTest
    @CsvSource({
        "100.00 DKK, AA:60.00 DKK;BB:40.00 DKK, ''",
        "-100.00 DKK, AA:-60.00 DKK;BB:-40.00 DKK, ''",
        "-100.00 DKK, AA:-60.00 DKK;BB:-40.01 DKK, sum",
        "-100.00 DKK, AA:-160.00 DKK;BB:60.00 DKK, not-negative",
        "100.00 DKK, AA:160.00 DKK;BB:-60.00 DKK, not-positive",
        "0.00 DKK, AA:60.00 DKK, zero"
    })
    void R53_splits_of_a_loss_are_losses_and_nothing_is_neither(String amount, String splits, String refusedFor) {
        var gainOrLoss = new SplitRule(rule.currency(), rule.funding(), true);

        assertThat(refusedFor(gainOrLoss, amount, splits)).isEqualTo(refusedFor);
    }

    private static String refusedFor(SplitRule rule, String amount, String splits) {
        List<Split.Written> written = Arrays.stream(splits.split(";", -1))
                .map(split -> new Split.Written(split.replaceAll(":.*", ""), money(split.replaceAll(".*:", ""))))
                .toList();
        return rule.violations(money(amount), written).stream()
                .map(Violation::code)
                .collect(Collectors.joining(" "));
    }

    private static Money money(String text) {
        return Money.of(text.replaceAll(" .*", ""), text.replaceAll(".* ", ""));
    }
}
