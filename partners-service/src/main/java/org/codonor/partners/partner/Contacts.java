package org.codonor.partners.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;

/** The contacts of an organisation; a list on the wire. */
record Contacts(@JsonValue List<Contact> all) {
    static final Contacts NONE = new Contacts(List.of());

    @JsonCreator
    Contacts {}

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Contacts> {
        public Column() {
            super(Contacts.class);
        }
    }
}
