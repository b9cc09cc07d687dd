package org.codonor.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codonor.common.tabular.TableFormat;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.reference.FigureRows;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Position;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures from the ledger's rows, and remembers what it wrote: while the ledger stands where it stood, the same
 * question is answered for the price of asking where it stands.
 */
@ApplicationScoped
class Publisher {
    private static final int MOST_ANSWERS = 64;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    Programmes programmes;

    @Inject
    Tags tags;

    private final Map<Wish, Published> written = Collections.synchronizedMap(new Latest());

    private record Wish(Query query, Format format) {}

    /** Where the ledger stands; refused when there is no such programme (404) or the ledger is silent (503). */
    Position position(String programme) {
        return reader.ask(() -> ledger.head(programme)).orRefuse();
    }

    /** The figures as of that position or later; {@code ifNoneMatch} may save writing them. */
    Published publish(Query query, Format format, Position position, @Nullable String ifNoneMatch) {
        var wish = new Wish(query, format);
        Published known = written.get(wish);
        if (known != null
                && known.position().equals(position)
                && (known.body() != null || known.isKnownTo(ifNoneMatch))) {
            return known;
        }
        Published fresh = write(query, format, position);
        written.put(wish, fresh.remembered());
        return fresh;
    }

    private Published write(Query query, Format format, Position position) {
        FigureRows rows = reader.ask(() -> ledger.figureRows(query.question())).orRefuse();
        var figures = QuarterlyFigures.of(query, rows, programmes.at(query.programme(), position));
        byte[] body = format.isCsv()
                ? Figure.TABLE.bytes(figures.rows(), TableFormat.csv(format == Format.CSV_WITH_BOM))
                : tags.bytes(figures);
        return new Published(position, Tags.of(body), body);
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
