package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.contributions.contribution.Earmark.Strictness;
import org.jspecify.annotations.Nullable;

/** A pledge: what a donor means to give. */
public record NewContribution(
        @Nullable String ref,
        String donor,
        @Nullable String arrangement,
        @Nullable String approvalRef,
        Money amount,
        @Nullable Rate indicativeRate,
        @Nullable String fiscalYear,
        LocalDate effectiveFrom,
        LocalDate availableFrom,
        LocalDate availableTo,
        @Nullable NewEarmark earmark,
        @Nullable List<NewInstalment> instalments) {
    /** A restriction as it is written on the wire. */
    public record NewEarmark(
            Strictness strictness,
            @Nullable List<String> geos,
            @Nullable List<String> coreAreas,
            @Nullable List<String> partners,
            @Nullable List<String> outcomes,
            @Nullable String text) {
        static NewEarmark of(Earmark earmark) {
            return new NewEarmark(
                    earmark.strictness(),
                    earmark.geos(),
                    earmark.coreAreas(),
                    earmark.partners(),
                    earmark.outcomes(),
                    earmark.text());
        }

        public Earmark earmark() {
            return new Earmark(strictness, geosOrNone(), coreAreasOrNone(), partnersOrNone(), outcomesOrNone(), text);
        }

        List<String> geosOrNone() {
            return geos == null ? List.of() : geos;
        }

        List<String> coreAreasOrNone() {
            return coreAreas == null ? List.of() : coreAreas;
        }

        List<String> partnersOrNone() {
            return partners == null ? List.of() : partners;
        }

        List<String> outcomesOrNone() {
            return outcomes == null ? List.of() : outcomes;
        }
    }

    /** An instalment as it is written on the wire. */
    public record NewInstalment(
            int no,
            LocalDate plannedOn,
            @Nullable LocalDate latestOn,
            String amount,
            @Nullable String condition) {
        static NewInstalment of(Instalment planned, Currency currency) {
            return new NewInstalment(
                    planned.no(),
                    planned.plannedOn(),
                    planned.latestOn(),
                    Money.of(planned.amount(), currency).amount().toPlainString(),
                    planned.condition());
        }
    }

    Rate rate() {
        return indicativeRate == null ? Rate.ONE : indicativeRate;
    }

    List<NewInstalment> instalmentsOrNone() {
        return instalments == null ? List.of() : instalments;
    }

    /** The instalments with exact amounts in the contribution's currency; malformed ones are refused (400). */
    List<Instalment> plan() {
        return instalmentsOrNone().stream()
                .map(planned -> new Instalment(
                        planned.no(),
                        planned.plannedOn(),
                        planned.latestOn(),
                        exact(planned.amount()),
                        planned.condition(),
                        "PLANNED"))
                .toList();
    }

    private BigDecimal exact(String written) {
        return Money.parse(written, amount.currency());
    }
}
