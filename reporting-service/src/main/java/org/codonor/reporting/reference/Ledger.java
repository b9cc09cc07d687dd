package org.codonor.reporting.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.codonor.common.follow.Following.Piece;
import org.codonor.common.period.Quarter;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The ledger as it can be read from here; when it is silent too often it is left alone for a while. */
@ApplicationScoped
public class Ledger {
    @Inject
    @RestClient
    Contributions contributions;

    @Inject
    Reader reader;

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Answer<Snapshot> snapshot(String programme, @Nullable String etag) {
        return reader.read(Snapshot.class, () -> contributions.snapshot(programme, etag));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Answer<Position> head(String programme) {
        return reader.read(Position.class, () -> contributions.head(programme));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Answer<Piece> changes(String programme, long after, int limit) {
        return reader.read(Piece.class, () -> contributions.changes(programme, after, limit));
    }

    /** What stands in the way of closing a quarter, in the form that its reader wants. */
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public <T> Answer<T> closingChecks(String programme, Quarter quarter, Class<T> type) {
        return reader.read(type, () -> contributions.closingChecks(programme, quarter.toString()));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Answer<FigureRows> figureRows(FigureQuestion question) {
        return reader.read(
                FigureRows.class,
                () -> contributions.figureRows(
                        question.programme(),
                        question.from().toString(),
                        question.to().toString(),
                        "finest",
                        question.knownAt() == null ? null : question.knownAt().toString(),
                        question.seq(),
                        question.restated() ? Boolean.TRUE : null));
    }

    /** A page of what is behind a figure, in the form that its reader wants. */
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public <T> Answer<T> figureEntries(String programme, Map<String, String> figure, Class<T> type) {
        return reader.read(type, () -> contributions.figureEntries(programme, figure));
    }

    /** Who pays which part of amounts on lines and quarters, or would; nothing is written. */
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public <T> Answer<T> attributionPreviews(String programme, List<Map<String, Object>> lines, Class<T> type) {
        return reader.read(type, () -> contributions.attributionPreviews(programme, Map.of("lines", lines)));
    }

    /** The rates of exchange behind figures up to a quarter, as of a position. */
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Answer<LedgerRates> rates(String programme, Quarter to, long seq) {
        return reader.read(LedgerRates.class, () -> contributions.rates(programme, to.toString(), seq, null));
    }

    /** The same as they were on record at a moment; without one, now. */
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Answer<LedgerRates> ratesKnownAt(String programme, Quarter to, @Nullable Instant moment) {
        String knownAt = moment == null ? null : moment.toString();
        return reader.read(LedgerRates.class, () -> contributions.rates(programme, to.toString(), null, knownAt));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Answer<CountedDay> workingDays(String programme, LocalDate from, int days) {
        return reader.read(CountedDay.class, () -> contributions.workingDays(programme, from.toString(), days));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Answer<LedgerClaim> claim(String programme, String ref, @Nullable String etag) {
        return reader.read(LedgerClaim.class, () -> contributions.claim(programme, ref, etag));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Answer<DecidedState> decision(String programme, String ref) {
        return reader.read(DecidedState.class, () -> contributions.decision(programme, ref));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public Answer<AttributionPreview> attribution(String programme, AttributionPreview.Question question) {
        return reader.read(AttributionPreview.class, () -> contributions.attribution(programme, question));
    }

    /** The moves of a claim, read as what the asker needs of them. */
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    public <T> Answer<T> claimMoves(String programme, String claimRef, Class<T> type) {
        return reader.read(type, () -> contributions.claimMoves(programme, claimRef));
    }
}
