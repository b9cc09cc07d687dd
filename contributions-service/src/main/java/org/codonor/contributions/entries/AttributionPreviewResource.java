package org.codonor.contributions.entries;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.attribution.Keys;
import org.codonor.contributions.attribution.Keys.Kept;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.programme.Programmes;

/** What each contribution's part of amounts is or would be; books nothing and freezes no key. */
@Path("/internal/v1/programmes/{programme}/attribution-previews")
class AttributionPreviewResource {
    @Inject
    Programmes programmes;

    @Inject
    Keys keys;

    record Asked(String line, Quarter ofQuarter, String amount) {}

    private record KeyName(String line, Quarter quarter) {}

    record AttributionQuestion(List<Asked> lines) {}

    record Part(String contribution, String donor, String amount) {}

    record Attributed(
            int index, String line, Quarter ofQuarter, String amount, Basis basis, boolean frozen, List<Part> parts) {}

    record AttributionPreview(String programme, String currency, List<Attributed> lines) {}

    @POST
    public AttributionPreview previewAttribution(
            @PathParam("programme") String programme, AttributionQuestion question) {
        Currency currency = programmes.get(programme).currency();
        var unfunded = Refused.because(CommonProblem.RULE).detail("Nobody with received money funds these lines then.");
        var lines = new ArrayList<Attributed>();
        Map<KeyName, Optional<Kept>> found = new HashMap<>();
        for (int i = 0; i < question.lines().size(); i++) {
            Asked asked = question.lines().get(i);
            String pointer = "/lines/" + i;
            Money amount = Money.of(amount(asked, currency, pointer), currency);
            Optional<Kept> kept = found.computeIfAbsent(
                    new KeyName(asked.line(), asked.ofQuarter()),
                    name -> keys.find(programme, name.line(), name.quarter()));
            if (kept.isEmpty()) {
                unfunded.broken(
                        "R69", pointer, "no-key", "Nobody funds " + asked.line() + " in " + asked.ofQuarter() + ".");
            } else {
                lines.add(attributed(i, asked, amount, kept.get()));
            }
        }
        if (unfunded.hasErrors()) {
            throw unfunded;
        }
        return new AttributionPreview(programme, currency.getCurrencyCode(), lines);
    }

    private static BigDecimal amount(Asked asked, Currency currency, String pointer) {
        try {
            return Money.parse(asked.amount(), currency);
        } catch (Refused malformed) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error(
                            pointer + "/amount",
                            "decimals",
                            currency + " amounts have exactly " + currency.getDefaultFractionDigits() + " decimals.");
        }
    }

    private static Attributed attributed(int index, Asked asked, Money amount, Kept kept) {
        return new Attributed(
                index,
                asked.line(),
                asked.ofQuarter(),
                asked.amount(),
                kept.key().basis(),
                kept.frozenAt() != null,
                kept.key().divide(amount).stream()
                        .map(part -> new Part(
                                part.contribution(),
                                part.donor(),
                                part.amount().amount().toPlainString()))
                        .toList());
    }
}
