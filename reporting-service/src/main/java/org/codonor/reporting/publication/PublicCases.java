package org.codonor.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/** The C-cases that anybody may read of, by the day on which they were opened. */
@ApplicationScoped
class PublicCases {
    private static final int AT_ONCE = 500;

    @Inject
    Rows rows;

    /** Those after the one with this key. */
    List<PublicCaseView> after(String programme, @Nullable String key, int most) {
        String[] place = key == null ? new String[] {"0001-01-01", ""} : key.split("/", 2);
        return rows.list(
                "select * from public_cases where programme = ? and (opened_on, ref) > (?::date, ?)"
                        + " order by opened_on, ref limit ?",
                PublicCaseView::of,
                programme,
                place[0],
                place[1],
                most);
    }

    /** All of them, of which only a few are held at a time. */
    Iterable<PublicCaseView> all(String programme) {
        return () -> chunks(programme);
    }

    List<PublicCaseView> list(String programme) {
        return rows.list(
                "select * from public_cases where programme = ? order by opened_on, ref",
                PublicCaseView::of,
                programme);
    }

    private Iterator<PublicCaseView> chunks(String programme) {
        return Stream.iterate(
                        after(programme, null, AT_ONCE),
                        chunk -> !chunk.isEmpty(),
                        chunk -> after(programme, chunk.getLast().key(), AT_ONCE))
                .flatMap(List::stream)
                .iterator();
    }
}
