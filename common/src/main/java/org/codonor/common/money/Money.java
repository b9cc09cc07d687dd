package org.codonor.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** An exact amount of one currency, always with that currency's minor units; never rounds silently. */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency)
        implements Comparable<Money> {
    private static final Pattern WIRE = Pattern.compile("-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,4})?");
    private static final String NO_CURRENCY = "A currency is an ISO 4217 code such as \"DKK\".";

    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /** The wire form: a decimal string with exactly the currency's minor units; anything else is refused (400). */
    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        Currency known = known(currency);
        if (known == null) {
            throw malformed(NO_CURRENCY).error("/currency", "format", NO_CURRENCY);
        }
        String wrong = wrong(amount, known);
        if (wrong != null) {
            throw malformed(wrong).error("/amount", "format", wrong);
        }
        return new Money(new BigDecimal(amount), known);
    }

    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** A wire amount in a currency that is already known, for documents that name their currency once. */
    public static BigDecimal parse(String amount, Currency currency) {
        String wrong = wrong(amount, currency);
        if (wrong != null) {
            throw malformed(wrong);
        }
        return new BigDecimal(amount);
    }

    private static @Nullable String wrong(String amount, Currency currency) {
        if (!WIRE.matcher(amount).matches()) {
            return "An amount is a decimal string such as \"1800000.00\".";
        }
        return new BigDecimal(amount).scale() == currency.getDefaultFractionDigits()
                ? null
                : "An amount in " + currency + " has exactly " + currency.getDefaultFractionDigits() + " decimals.";
    }

    /** An ISO 4217 currency that amounts can be written in; others are refused (400). */
    public static Currency currency(String code) {
        Currency known = known(code);
        if (known == null) {
            throw malformed(NO_CURRENCY);
        }
        return known;
    }

    /** Null for what is no currency, or one without minor units. */
    private static @Nullable Currency known(String code) {
        try {
            Currency known = Currency.getInstance(code);
            return known.getDefaultFractionDigits() >= 0 ? known : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** The rounding of R16: to the target currency's minor units, HALF_EVEN. */
    public Money converted(Rate rate, Currency target) {
        return new Money(
                amount.multiply(rate.value()).setScale(target.getDefaultFractionDigits(), RoundingMode.HALF_EVEN),
                target);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other)), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** True for what no column of an amount holds: more than 16 digits before the decimal point. */
    public boolean overflows() {
        return amount.precision() - amount.scale() > 16;
    }

    public boolean exceeds(Money other) {
        return amount.compareTo(same(other)) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private BigDecimal same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("two currencies: " + currency + " and " + other.currency);
        }
        return other.amount;
    }

    private static Refused malformed(String detail) {
        return Refused.because(CommonProblem.MALFORMED).detail(detail);
    }
}
