package org.codonor.partners.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.column.JsonColumn;

/** The waivers of a request; a list on the wire. */
record Waivers(@JsonValue List<Waiver> all) {
    static final Waivers NONE = new Waivers(List.of());

    @JsonCreator
    Waivers {}

    Optional<Waiver> of(UUID duty) {
        return all.stream().filter(one -> one.duty().equals(duty)).findFirst();
    }

    Waivers and(List<Waiver> more) {
        var both = new ArrayList<>(all);
        both.addAll(more);
        return new Waivers(both);
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Waivers> {
        public Column() {
            super(Waivers.class);
        }
    }
}
