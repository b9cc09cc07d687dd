package org.codonor.reporting.report;

import java.math.BigDecimal;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.agreement.AgreementTerms;
import org.jspecify.annotations.Nullable;

/** What one line of a report may say under the terms of its agreement (R60 to R63). */
record LineRules(AgreementTerms terms, Quarter quarter) {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    void check(NewExpenditureLine line, String pointer, Refused refused) {
        if (!terms.hasLine(line.line())) {
            refused.broken(
                    "R63",
                    pointer + "/line",
                    "line-not-in-agreement",
                    terms.ref() + " has nothing on " + line.line() + ".");
        }
        checkSign(line, pointer, refused);
        checkCorrection(line, pointer, refused);
        checkRate(line, pointer, refused);
    }

    private static void checkSign(NewExpenditureLine line, String pointer, Refused refused) {
        if (line.isCorrection()) {
            return;
        }
        if (line.isRefund()
                && (line.amount().isPositive() || line.programmeAmount().isPositive())) {
            refused.broken(
                    "R61",
                    pointer + "/programmeAmount",
                    "positive",
                    "A refund is negative; only a correction of an earlier one may be positive.");
        }
        if (!line.isRefund()
                && (line.amount().isNegative() || line.programmeAmount().isNegative())) {
            refused.broken(
                    "R61",
                    pointer + "/programmeAmount",
                    "negative",
                    "Only a refund, or a correction of an earlier quarter, may be negative.");
        }
    }

    private void checkCorrection(NewExpenditureLine line, String pointer, Refused refused) {
        Quarter corrected = line.correctionOfQuarter();
        if (corrected == null) {
            return;
        }
        String at = pointer + "/correctionOfQuarter";
        if (!corrected.isBefore(quarter)) {
            refused.broken("R60", at, "not-earlier", "A correction is of a quarter before " + quarter + ".");
        } else if (!terms.covers(corrected)) {
            refused.broken("R63", at, "outside-agreement", "The agreement does not cover " + corrected + ".");
        }
        if (isBlank(line.comment())) {
            refused.broken("R60", pointer + "/comment", "comment-missing", "A correction says what it corrects.");
        }
        if (line.programmeAmount().isZero()) {
            refused.broken("R60", pointer + "/programmeAmount", "zero", "A correction corrects something.");
        }
    }

    private void checkRate(NewExpenditureLine line, String pointer, Refused refused) {
        Money stated = line.programmeAmount();
        boolean known = true;
        if (!line.amount().currency().equals(terms.currency())) {
            known = false;
            refused.broken(
                    "R62",
                    pointer + "/amount/currency",
                    "currency",
                    "The agreement reports in " + terms.currency() + ".");
        }
        if (!stated.currency().equals(terms.programmeCurrency())) {
            known = false;
            refused.broken(
                    "R62",
                    pointer + "/programmeAmount/currency",
                    "currency",
                    "The programme's currency is " + terms.programmeCurrency() + ".");
        }
        if (known) {
            checkAmount(line, pointer, refused);
        }
    }

    private void checkAmount(NewExpenditureLine line, String pointer, Refused refused) {
        boolean sameCurrency = terms.currency().equals(terms.programmeCurrency());
        if (sameCurrency && !line.rate().isOne()) {
            refused.broken("R62", pointer + "/rate", "rate", "Within one currency the rate is 1.");
        }
        if (!sameCurrency && !line.method().name().equals(terms.fxMethod())) {
            refused.broken("R62", pointer + "/method", "method", "The agreement's method is " + terms.fxMethod() + ".");
        }
        Money computed = computed(line.amount(), line.rate());
        if (computed.minus(line.programmeAmount()).amount().abs().compareTo(TOLERANCE) > 0) {
            refused.broken(
                    "R62",
                    pointer + "/programmeAmount",
                    "rate",
                    "Amount times rate is " + computed + " to within 0.01.");
        }
    }

    private Money computed(Money amount, Rate rate) {
        return amount.converted(rate, terms.programmeCurrency());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
