package org.codonor.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codonor.common.tabular.TableFormat;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures, and remembers what it wrote: while nothing has changed, the same question is answered for the price of
 * asking where the ledger stands; of closed quarters, for nothing. Whole answers are held: how many rows they have depends on
 * the programme's shape and the quarters asked for (at most {@link Span#MOST_QUARTERS}), never on its history.
 */
@ApplicationScoped
class Publisher {
    private static final int MOST_ANSWERS = 64;

    @Inject
    Gathering gathering;

    @Inject
    Tags tags;

    private final Map<Wish, Published> written = Collections.synchronizedMap(new Latest());

    private record Wish(Query query, Format format) {}

    /** The figures as they stand now; {@code ifNoneMatch} may save writing them. */
    Published publish(Query query, Format format, @Nullable String ifNoneMatch) {
        var wish = new Wish(query, format);
        Gathering.Stand stand = gathering.stand(query);
        Published known = written.get(wish);
        if (known != null
                && known.basis().equals(stand.basis())
                && (known.body() != null || Tags.names(ifNoneMatch, known.etag()))) {
            return known;
        }
        var figures = QuarterlyFigures.of(query, gathering.rows(query, stand));
        byte[] body = bytes(figures, format);
        var fresh = new Published(stand.basis(), Tags.of(body), body);
        written.put(wish, fresh.remembered());
        return fresh;
    }

    private byte[] bytes(QuarterlyFigures figures, Format format) {
        return switch (format) {
            case JSON -> tags.bytes(figures);
            case CSV -> Figure.TABLE.bytes(figures.rows(), TableFormat.CSV);
            case CSV_WITH_BOM -> Figure.TABLE.bytes(figures.rows(), TableFormat.CSV_WITH_BOM);
            case XLSX -> Figure.TABLE.noting(figures.remarks()).bytes(figures.rows(), TableFormat.XLSX);
            case SDMX -> SdmxTable.of(figures).bytes(figures.rows(), TableFormat.CSV);
        };
    }

    private static final class Latest extends LinkedHashMap<Wish, Published> {
        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wish, Published> eldest) {
            return size() > MOST_ANSWERS;
        }
    }
}
