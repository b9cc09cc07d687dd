package org.codonor.reporting.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.codonor.common.follow.Following.Piece;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Reader;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The agreements, read from partners-service whenever a report is written under one: never kept, never assumed. */
@ApplicationScoped
public class Agreements {
    @Inject
    @RestClient
    Partners partners;

    @Inject
    Reader reader;

    /** The terms as they stand now; asked outside any transaction. */
    public Answer<AgreementTerms> terms(String programme, String agreement) {
        return reader.ask(() -> ask(programme, agreement));
    }

    /** What partners owe under all agreements of a programme; unchanged when the caller has it with that ETag. */
    public Answer<OwedReports> owed(String programme, @Nullable String etag) {
        return reader.ask(() -> askForOwed(programme, etag));
    }

    /** What was planned for a year; declined when nothing is planned. */
    public Answer<PlannedYear> plan(String programme, String agreement, int year) {
        return reader.ask(() -> askForPlan(programme, agreement, year));
    }

    /** What changed in partners-service after a number of its chain. */
    public Answer<Piece> changes(String programme, long after, int limit) {
        return reader.ask(() -> askForChanges(programme, after, limit));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    Answer<PlannedYear> askForPlan(String programme, String agreement, int year) {
        return reader.read(PlannedYear.class, () -> partners.workPlan(programme, agreement, year));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    Answer<Piece> askForChanges(String programme, long after, int limit) {
        return reader.read(Piece.class, () -> partners.changes(programme, after, limit));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    Answer<OwedReports> askForOwed(String programme, @Nullable String etag) {
        return reader.read(OwedReports.class, () -> partners.reportDuties(programme, etag));
    }

    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.6, delay = 3, delayUnit = ChronoUnit.SECONDS)
    Answer<AgreementTerms> ask(String programme, String agreement) {
        return reader.read(AgreementTerms.class, () -> partners.agreement(programme, agreement));
    }
}
