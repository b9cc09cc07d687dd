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

/** An exact amount of one currency, always with that currency's minor units; never rounds silently. */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency)
        implements Comparable<Money> {
    private static final Pattern WIRE = Pattern.compile("-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,4})?");

    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /** The wire form: a decimal string with exactly the currency's minor units; anything else is refused (400). */
    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        Currency known = currency(currency);
        return new Money(parse(amount, known), known);
    }

    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** A wire amount in a currency that is already known, for documents that name their currency once. */
    public static BigDecimal parse(String amount, Currency currency) {
        if (!WIRE.matcher(amount).matches()) {
            throw malformed("An amount is a decimal string such as \"1800000.00\".");
        }
        var value = new BigDecimal(amount);
        if (value.scale() != currency.getDefaultFractionDigits()) {
            throw malformed(
                    "An amount in " + currency + " has exactly " + currency.getDefaultFractionDigits() + " decimals.");
        }
        return value;
    }

    /** An ISO 4217 currency that amounts can be written in; others are refused (400). */
    public static Currency currency(String code) {
        try {
            Currency known = Currency.getInstance(code);
            if (known.getDefaultFractionDigits() >= 0) {
                return known;
            }
        } catch (IllegalArgumentException unknown) {
            // answered below, like a code without minor units
        }
        throw malformed("A currency is an ISO 4217 code such as \"DKK\".");
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
