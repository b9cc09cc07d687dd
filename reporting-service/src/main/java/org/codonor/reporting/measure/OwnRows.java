package org.codonor.reporting.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.duty.DutyState;
import org.codonor.reporting.duty.Standing;
import org.codonor.reporting.forecast.ForecastKind;
import org.codonor.reporting.forecast.ForecastView;
import org.codonor.reporting.forecast.Forecasts;
import org.codonor.reporting.measure.DonorShares.Whole;
import org.codonor.reporting.reference.Snapshot;
import org.codonor.reporting.report.PendingExpenditure;

/** The rows that this service knows itself: what is foreseen, what is pending, and how reporting stands. */
@ApplicationScoped
class OwnRows {
    private static final BigDecimal ONE = BigDecimal.ONE;

    @Inject
    PendingExpenditure pending;

    @Inject
    Forecasts forecasts;

    @Inject
    Duties duties;

    @Inject
    CaseRows cases;

    @Inject
    ProgrammeClock clock;

    /** Of these quarters, with the newest moment that they include. */
    Known of(Snapshot programme, List<Quarter> quarters, Moment moment, Collection<FineRow> ledger) {
        var places = new LinePlaces(ledger, programme);
        List<ForecastView> foreseen = forecasts.asKnownAt(programme.programme(), moment.until());
        CaseRows.Read read = cases.asKnownAt(programme.programme(), moment);
        var rows = new ArrayList<FineRow>();
        var undivided = new ArrayList<Whole>();
        for (Quarter quarter : quarters) {
            ahead(quarter, foreseen, places, rows, undivided);
            read.count(quarter, places, rows, undivided);
            reporting(programme.programme(), quarter, moment, rows);
        }
        pending.asKnownAt(programme.programme(), moment.until()).stream()
                .filter(each -> quarters.contains(moment.restated() ? each.ofQuarter() : each.quarter()))
                .map(each -> FineRow.of(
                        moment.restated() ? each.ofQuarter() : each.quarter(),
                        places.of(each.line(), each.partner(), each.agreement()),
                        Measure.EXPENDITURE_PENDING,
                        each.amount().amount()))
                .forEach(rows::add);
        Instant newest = newest(foreseen, programme.programme(), moment);
        return new Known(rows, undivided, read.newest().isAfter(newest) ? read.newest() : newest);
    }

    /** Rows, those that donors have parts in, and when the newest thing in them was recorded. */
    record Known(List<FineRow> rows, List<Whole> undivided, Instant newest) {}

    private static void ahead(
            Quarter quarter,
            List<ForecastView> foreseen,
            LinePlaces places,
            List<FineRow> rows,
            List<Whole> undivided) {
        for (ForecastView forecast : foreseen) {
            int ahead = distance(quarter, forecast.quarter());
            if (ahead >= 1 && ahead <= Measure.EXPENDITURE_AHEAD.size()) {
                boolean spent = forecast.kind() == ForecastKind.EXPENDITURE;
                Measure measure = (spent ? Measure.EXPENDITURE_AHEAD : Measure.DISBURSEMENT_AHEAD).get(ahead - 1);
                FineRow row = FineRow.of(
                        quarter,
                        place(forecast, places),
                        measure,
                        forecast.amount().amount());
                if (spent) {
                    undivided.add(new Whole(row, forecast.quarter()));
                } else {
                    rows.add(row);
                }
            }
        }
    }

    private static Place place(ForecastView forecast, LinePlaces places) {
        return forecast.line() == null
                ? Place.ofPartner(forecast.partner(), forecast.agreement())
                : places.of(forecast.line(), forecast.partner(), forecast.agreement());
    }

    private static int distance(Quarter from, Quarter to) {
        return (to.year() - from.year()) * 4 + to.number() - from.number();
    }

    private void reporting(String programme, Quarter quarter, Moment moment, List<FineRow> rows) {
        LocalDate day = moment.knownAt() == null ? clock.today(programme) : clock.dateOf(programme, moment.knownAt());
        List<Standing> owed = moment.seq() == null
                ? duties.asKnownAt(programme, moment.until(), day)
                : duties.of(programme); // a quarter that is frozen: whatever was accepted of it was accepted before
        for (Standing standing : owed) {
            if (quarter.contains(standing.duty().periodEndsOn())) {
                Place place = Place.ofPartner(
                        standing.duty().partner(), standing.duty().agreement());
                rows.add(FineRow.of(quarter, place, Measure.REPORTS_DUE, ONE));
                LocalDate submitted = standing.submittedOn();
                LocalDate end = submitted == null ? day : submitted;
                boolean late = end.isAfter(standing.duty().dueOn()) && standing.state() != DutyState.WAIVED;
                rows.add(count(quarter, place, Measure.REPORTS_ON_TIME, submitted != null && !late));
                rows.add(count(quarter, place, Measure.REPORTS_LATE, late));
                rows.add(count(quarter, place, Measure.REPORTS_ACCEPTED, standing.state() == DutyState.ACCEPTED));
            }
        }
    }

    private static FineRow count(Quarter quarter, Place place, Measure measure, boolean counts) {
        return FineRow.of(quarter, place, measure, counts ? ONE : BigDecimal.ZERO);
    }

    private Instant newest(List<ForecastView> foreseen, String programme, Moment moment) {
        Instant forecast = foreseen.stream()
                .map(ForecastView::recordedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant submitted = pending.newest(programme, moment.until());
        return submitted.isAfter(forecast) ? submitted : forecast;
    }
}
