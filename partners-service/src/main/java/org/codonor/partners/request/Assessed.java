package org.codonor.partners.request;

import jakarta.persistence.Converter;
import java.time.Instant;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The need as it was judged at approval (R49), for whoever asks later why so much was paid.
 *
 * @param planned what the approved work plan says of the same months
 */
record Assessed(
        Money need,
        @Nullable Money planned,
        Money unspent,
        Money underWay,
        Money otherFunds,
        Money available,
        @Nullable String basisReport,
        Instant at) {
    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Assessed> {
        public Column() {
            super(Assessed.class);
        }
    }
}
