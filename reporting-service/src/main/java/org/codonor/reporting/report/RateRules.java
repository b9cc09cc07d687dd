package org.codonor.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.agreement.AgreementTerms;
import org.jspecify.annotations.Nullable;

/**
 * Where the rates of a report come from (R62): every line that was turned into the programme's currency uses a rate that
 * the report states with source and day. Monthly rates mix within a quarter, so a line's lies between them.
 */
record RateRules(AgreementTerms terms, Quarter quarter, List<RateRow> rows) {
    private record Place(Quarter quarter, @Nullable Object month) {}

    /** Each row in itself. */
    void check(Refused refused) {
        var places = new HashSet<Place>();
        for (int i = 0; i < rows.size(); i++) {
            RateRow row = rows.get(i);
            String at = "/rates/" + i;
            if (terms.currency().equals(terms.programmeCurrency())) {
                refused.broken("R62", at, "rate", "Within one currency there are no rates.");
                continue;
            }
            if (!places.add(new Place(row.ofQuarter(quarter), row.month()))) {
                refused.broken("R62", at, "twice", "One rate for a quarter, or one for each of its months.");
            }
            if (row.ofQuarter(quarter).isAfter(quarter)) {
                refused.broken("R62", at + "/quarter", "later", "A report uses no rate of a later quarter.");
            }
            switch (method()) {
                case DISBURSEMENT_RATE -> checkAverage(row, at, refused);
                case UN_MONTHLY -> checkMonth(row, at, refused);
                case PERIOD_AVERAGE -> checkPlain(row, at, refused);
            }
        }
    }

    /** No line without the rate that it uses. */
    void checkComplete(List<NewExpenditureLine> lines, Refused refused) {
        if (terms.currency().equals(terms.programmeCurrency())) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            NewExpenditureLine line = lines.get(i);
            Quarter of = line.ofQuarter(quarter);
            List<BigDecimal> stated = rows.stream()
                    .filter(row -> row.ofQuarter(quarter).equals(of))
                    .map(row -> row.rate().value())
                    .toList();
            if (stated.isEmpty()) {
                refused.broken(
                        "R62", "/rates", "rate-missing", "State the rate for " + of + " with its source and day.");
            } else if (!isBetween(line.rate(), Collections.min(stated), Collections.max(stated))) {
                refused.broken(
                        "R62",
                        "/lines/" + i + "/rate",
                        "rate-not-stated",
                        "The stated rate for " + of + " is " + stated(stated) + ".");
            }
        }
    }

    private FxMethod method() {
        return FxMethod.valueOf(terms.fxMethod());
    }

    private void checkAverage(RateRow row, String at, Refused refused) {
        checkPlain(row.advances() == null ? row : row.withoutAdvances(), at, refused);
        boolean foreign = row.advances() == null
                || row.advances().stream()
                        .anyMatch(advance -> !advance.amount().currency().equals(terms.currency())
                                || !advance.programmeAmount().currency().equals(terms.programmeCurrency()));
        BigDecimal average = row.average();
        if (foreign || average == null) {
            refused.broken(
                    "R62",
                    at + "/advances",
                    "advances",
                    "List the advances in " + terms.currency() + " and what they were worth in "
                            + terms.programmeCurrency() + ".");
        } else if (average.compareTo(row.rate().value()) != 0) {
            refused.broken(
                    "R62", at + "/rate", "average", "The weighted average of the advances is " + wire(average) + ".");
        }
    }

    private void checkMonth(RateRow row, String at, Refused refused) {
        boolean within = row.month() != null
                && Quarter.of(Objects.requireNonNull(row.month()).atDay(1)).equals(row.ofQuarter(quarter));
        if (!within) {
            refused.broken(
                    "R62", at + "/month", "month", "Name the month of " + row.ofQuarter(quarter) + " it is for.");
        }
        checkPlain(row.withoutMonth(), at, refused);
    }

    private static void checkPlain(RateRow row, String at, Refused refused) {
        if (row.month() != null) {
            refused.broken("R62", at + "/month", "month", "By the agreement's method a rate is for a whole quarter.");
        }
        if (row.advances() != null) {
            refused.broken(
                    "R62", at + "/advances", "advances", "By the agreement's method a rate averages no advances.");
        }
    }

    private static boolean isBetween(Rate rate, BigDecimal least, BigDecimal most) {
        return rate.value().compareTo(least) >= 0 && rate.value().compareTo(most) <= 0;
    }

    private static String stated(List<BigDecimal> rates) {
        return rates.size() == 1
                ? wire(rates.getFirst())
                : "between " + wire(Collections.min(rates)) + " and " + wire(Collections.max(rates));
    }

    private static String wire(BigDecimal rate) {
        return new Rate(rate.setScale(10, RoundingMode.HALF_EVEN)).wire();
    }
}
