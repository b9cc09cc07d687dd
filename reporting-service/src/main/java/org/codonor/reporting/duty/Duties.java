package org.codonor.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.life.ReportKind;
import org.codonor.reporting.life.ReportStanding;
import org.codonor.reporting.life.Series;
import org.jspecify.annotations.Nullable;

/** What partners owe and how far each duty has come. */
@ApplicationScoped
public class Duties {
    @Inject
    KnownDuties known;

    @Inject
    Waivers waivers;

    @Inject
    Series series;

    private record Place(String agreement, String kind, String period) {}

    /** Asks for what is owed, outside any transaction; false when nobody answers: what is known stays. */
    public boolean refresh(String programme) {
        return known.refresh(programme);
    }

    /** All duties of a programme that the caller may see, the first due first, as they are known here. */
    public List<Standing> of(String programme) {
        return standings(programme, series.standings(programme));
    }

    private List<Standing> standings(String programme, List<ReportStanding> told) {
        Map<Place, ReportStanding> reports = told.stream()
                .collect(Collectors.toMap(
                        report -> new Place(report.agreement(), report.kind().name(), report.period()),
                        Function.identity()));
        Map<UUID, Waiver> waived = waivers.all(programme);
        return known.all(programme).stream()
                .map(duty -> new Standing(
                        duty,
                        reports.get(new Place(duty.agreement(), duty.kind(), duty.period())),
                        waived.get(duty.id())))
                .toList();
    }

    /** As they were on record at a moment, on that day: those that were on record then. */
    public List<Standing> asKnownAt(String programme, Instant moment, LocalDate day) {
        return standings(programme, series.standingsKnownAt(programme, moment)).stream()
                .filter(standing -> standing.duty().isOnRecordAt(moment, day))
                .map(standing -> standing.asKnownAt(moment, day))
                .toList();
    }

    Optional<Standing> find(String programme, UUID id) {
        return of(programme).stream()
                .filter(standing -> standing.duty().id().equals(id))
                .findFirst();
    }

    /** The periods whose report is accepted or waived (R59). */
    public Set<String> closed(String programme, String agreement, ReportKind kind) {
        Set<String> closed = new HashSet<>(series.accepted(programme, agreement, kind));
        closed.addAll(waivers.periods(programme, agreement, kind.name()));
        return closed;
    }

    /** Refused (409) when the report of that period was waived. */
    public void refuseWaived(String programme, String agreement, ReportKind kind, String period) {
        if (waivers.periods(programme, agreement, kind.name()).contains(period)) {
            throw Refused.because(ReportingProblem.DUTY_WAIVED)
                    .detail("What was spent then is reported as a correction in a later report.");
        }
    }

    @Nullable
    Duty ofReport(String programme, String agreement, ReportKind kind, String period) {
        return known.find(programme, agreement, kind.name(), period).orElse(null);
    }
}
