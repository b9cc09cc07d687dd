package org.codonor.common.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A list as it can be asked for: its filters, and by what it may be sorted ({@code sort=ref} upwards, {@code sort=-ref}
 * downwards). Rows that are equal in that come in the order of their ids, so that every row has one place.
 */
public final class Listing<T> {
    /** Finds at most so many rows of an entity by the tail of an HQL query and its named values. */
    @FunctionalInterface
    public interface Finder<T> {
        List<T> find(String query, Map<String, Object> values, int most);
    }

    /** An attribute that has a value in every row. */
    record Column<T>(String path, Function<T, ?> value, Function<String, ?> read) {}

    private final Function<T, UUID> id;
    private final String usual;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Column<T>> columns = new HashMap<>();

    /** @param usual the sort of a request that names none, or {@code id}: the order in which the rows were made */
    public Listing(String programme, Function<T, UUID> id, String usual) {
        this.id = id;
        this.usual = usual;
        where("programme", programme);
        sortable("id", id, UUID::fromString);
    }

    /** Only rows with this value; a filter that was not asked for is null and lets all through. */
    public Listing<T> where(String path, @Nullable Object value) {
        if (value != null) {
            conditions.add(path + " = :p" + values.size());
            values.put("p" + values.size(), value);
        }
        return this;
    }

    /** May be sorted by this attribute, which is never null; {@code read} turns its text back into a value. */
    public <V> Listing<T> sortable(String path, Function<T, V> value, Function<String, V> read) {
        columns.put(path, new Column<>(path, value, read));
        return this;
    }

    Sorted sortedBy(@Nullable String asked) {
        String sort = asked == null ? usual : asked;
        boolean downwards = sort.startsWith("-");
        Column<T> column = columns.get(downwards ? sort.substring(1) : sort);
        if (column == null) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("?sort", "sort", "This list cannot be sorted by that.");
        }
        return new Sorted(column, downwards);
    }

    /** The list in one of its orders. */
    final class Sorted {
        private final Column<T> column;
        private final boolean downwards;

        private Sorted(Column<T> column, boolean downwards) {
            this.column = column;
            this.downwards = downwards;
        }

        List<T> after(@Nullable String key, int most, Finder<T> finder) {
            var all = new ArrayList<>(conditions);
            var given = new HashMap<>(values);
            if (key != null) {
                int cut = key.lastIndexOf(' ');
                given.put("last", Objects.requireNonNull(column.read().apply(key.substring(0, cut))));
                given.put("lastId", UUID.fromString(key.substring(cut + 1)));
                all.add("(%1$s %2$s :last or (%1$s = :last and id %2$s :lastId))"
                        .formatted(column.path(), downwards ? "<" : ">"));
            }
            String direction = downwards ? " desc" : "";
            return finder.find(
                    String.join(" and ", all) + " order by " + column.path() + direction + ", id" + direction,
                    given,
                    most);
        }

        String key(T row) {
            return column.value().apply(row) + " " + id.apply(row);
        }
    }
}
