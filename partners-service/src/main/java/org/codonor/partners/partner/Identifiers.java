package org.codonor.partners.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;

/** All that an organisation is known by; a list on the wire. */
record Identifiers(@JsonValue List<Identifier> all) {
    static final Identifiers NONE = new Identifiers(List.of());

    @JsonCreator
    Identifiers {}

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Identifiers> {
        public Column() {
            super(Identifiers.class);
        }
    }
}
