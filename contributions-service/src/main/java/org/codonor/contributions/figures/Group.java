package org.codonor.contributions.figures;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of the dimensions that are grouped by. */
record Group(Map<Dimension, String> values) {
    Group {
        values = Map.copyOf(values);
    }

    static Group of(Set<Dimension> dimensions, Shape shape, Total total) {
        var values = new EnumMap<Dimension, String>(Dimension.class);
        dimensions.forEach(dimension -> values.put(dimension, shape.value(dimension, total)));
        return new Group(values);
    }

    Group and(Group other) {
        var both = new EnumMap<Dimension, String>(Dimension.class);
        both.putAll(values);
        both.putAll(other.values);
        return new Group(both);
    }

    @Nullable
    String value(Dimension dimension) {
        return values.get(dimension);
    }
}
