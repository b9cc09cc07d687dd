package org.codonor.contributions.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One thing behind a figure: a move of the ledger, or what a plan states.
 *
 * @param seq of its transaction; absent for what a plan states
 * @param amount what it adds to the figure, negative when it takes from it
 */
record FigureEntry(
        @Nullable Long seq,
        int no,
        @Nullable String transaction,
        @Nullable Instant recordedAt,
        String event,
        LocalDate valueDate,
        Quarter quarter,
        Quarter ofQuarter,
        String contribution,
        @Nullable String donor,
        @Nullable String agreement,
        @Nullable String partner,
        @Nullable String line,
        @Nullable String claim,
        String basis,
        String amount,
        Source source,
        @Nullable RateUsed rate,
        @Nullable KeyUsed key) {
    /** What it is for, where `explain` leads to. */
    record Source(String service, String kind, @Nullable UUID id, String ref, String self) {}

    /** The exchange rate that made it. */
    record RateUsed(
            String kind,
            String currency,
            @Nullable String amount,
            String rate,
            @Nullable String source,
            LocalDate date) {}

    /** The attribution key that made it. */
    record KeyUsed(String line, Quarter quarter, String self, List<ShareUsed> shares) {}

    record ShareUsed(String contribution, String donor, String weight) {}

    static FigureEntry of(int no, Stated stated, Shape shape, Currency currency) {
        return new FigureEntry(
                null,
                no,
                null,
                null,
                stated.source().kind(),
                stated.on(),
                stated.quarter(),
                stated.quarter(),
                stated.contribution(),
                shape.donorOf().get(stated.contribution()),
                null,
                null,
                stated.line().isEmpty() ? null : stated.line(),
                null,
                "NA",
                stated.amount().setScale(currency.getDefaultFractionDigits()).toPlainString(),
                new Source(
                        "contributions",
                        stated.source().kind(),
                        null,
                        stated.source().ref(),
                        stated.source().self()),
                null,
                null);
    }

    FigureEntry withKey(KeyUsed used) {
        return new FigureEntry(
                seq,
                no,
                transaction,
                recordedAt,
                event,
                valueDate,
                quarter,
                ofQuarter,
                contribution,
                donor,
                agreement,
                partner,
                line,
                claim,
                basis,
                amount,
                source,
                rate,
                used);
    }

    /** Where it stands in the list. */
    String position() {
        return (seq == null ? 0 : seq) + "/" + no;
    }
}
