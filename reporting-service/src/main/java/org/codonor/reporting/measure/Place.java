package org.codonor.reporting.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an amount belongs: a value for each dimension that it is known by, null for the others. */
public record Place(
        @Nullable String donor,
        @Nullable String contribution,
        @Nullable String coreArea,
        @Nullable String geo,
        @Nullable String partner,
        @Nullable String agreement,
        @Nullable String line,
        @Nullable String outcome) {
    static final Place NOWHERE = new Place(null, null, null, null, null, null, null, null);

    public static Place ofOwner(@Nullable String donor, @Nullable String contribution) {
        return new Place(donor, contribution, null, null, null, null, null, null);
    }

    static Place ofPartner(String partner, String agreement) {
        return new Place(null, null, null, null, partner, agreement, null, null);
    }

    public @Nullable String value(Dimension dimension) {
        return switch (dimension) {
            case DONOR -> donor;
            case CONTRIBUTION -> contribution;
            case CORE_AREA -> coreArea;
            case GEO -> geo;
            case PARTNER -> partner;
            case AGREEMENT -> agreement;
            case LINE -> line;
            case OUTCOME -> outcome;
            case BASIS -> null;
        };
    }

    /** Its value for each dimension that it is known by. */
    public Map<Dimension, String> values() {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String value = value(dimension);
            if (value != null) {
                values.put(dimension, value);
            }
        }
        return values;
    }

    /** Only what it is grouped by; a value that is missing there is its bucket (R76). */
    Place only(Set<Dimension> by) {
        return new Place(
                kept(Dimension.DONOR, by),
                kept(Dimension.CONTRIBUTION, by),
                kept(Dimension.CORE_AREA, by),
                kept(Dimension.GEO, by),
                kept(Dimension.PARTNER, by),
                kept(Dimension.AGREEMENT, by),
                kept(Dimension.LINE, by),
                kept(Dimension.OUTCOME, by));
    }

    /** Does an amount here count in a group with these values? */
    public boolean isIn(Place group, Set<Dimension> by) {
        return only(by).equals(group);
    }

    /** This owner, with everything else of that place. */
    Place of(Place owner) {
        return new Place(owner.donor, owner.contribution, coreArea, geo, partner, agreement, line, outcome);
    }

    private @Nullable String kept(Dimension dimension, Set<Dimension> by) {
        if (!by.contains(dimension)) {
            return null;
        }
        String value = value(dimension);
        return value == null ? dimension.bucket() : value;
    }
}
