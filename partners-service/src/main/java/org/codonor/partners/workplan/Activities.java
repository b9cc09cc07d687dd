package org.codonor.partners.workplan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.money.Money;

/** The activities of a work plan; a list on the wire. */
record Activities(@JsonValue List<Activity> all) {
    @JsonCreator
    Activities {}

    /** What all of them cost, by line. */
    Map<String, Money> byLine() {
        var sums = new TreeMap<String, Money>();
        all.forEach(one -> one.budget().forEach(part -> sums.merge(part.line(), part.amount(), Money::plus)));
        return sums;
    }

    Money total(Currency currency) {
        return byLine().values().stream().reduce(Money.zero(currency), Money::plus);
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Activities> {
        public Column() {
            super(Activities.class);
        }
    }
}
