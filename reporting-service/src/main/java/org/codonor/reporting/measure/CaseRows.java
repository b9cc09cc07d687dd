package org.codonor.reporting.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.irregularity.CaseLine;
import org.codonor.reporting.irregularity.CaseRecord;
import org.codonor.reporting.irregularity.CaseRecords;
import org.codonor.reporting.measure.DonorShares.Whole;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of irregularities (R93): only C-cases, of which every donor is told (R83). A case counts once, with its
 * partner and where it happened; by donor there are amounts alone, since a case that touches two of them is still one (R76).
 */
@ApplicationScoped
class CaseRows {
    @Inject
    CaseRecords records;

    @Inject
    ProgrammeClock clock;

    /** Cases as they were on record at a moment. */
    record Read(List<CaseRecord> cases, LocalDate day, Instant newest) {
        /** As they stood at the end of the quarter, or on the day of the moment if that is earlier. */
        void count(Quarter quarter, LinePlaces places, List<FineRow> rows, List<Whole> undivided) {
            LocalDate end = quarter.last().isAfter(day) ? day : quarter.last();
            for (CaseRecord one : cases) {
                LocalDate opened = one.openedBy(end);
                if (opened != null) {
                    Place place = place(one, end, places);
                    LocalDate rested = one.restedBy(end);
                    once(quarter, place, Measure.CASES_OPENED, quarter.contains(opened), rows);
                    once(quarter, place, Measure.CASES_CLOSED, rested != null && quarter.contains(rested), rows);
                    if (rested == null) {
                        once(quarter, place, Measure.CASES_OPEN, true, rows);
                        once(quarter, place, aged(ChronoUnit.DAYS.between(one.reportedOn(), end)), true, rows);
                        suspected(quarter, one, end, places, undivided);
                    }
                }
            }
        }
    }

    Read asKnownAt(String programme, Moment moment) {
        LocalDate day = moment.knownAt() == null ? clock.today(programme) : clock.dateOf(programme, moment.knownAt());
        List<CaseRecord> cases = records.of(programme, moment.until());
        Instant newest = cases.stream()
                .map(CaseRecord::newest)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Read(cases, day, newest);
    }

    private static void once(Quarter quarter, Place place, Measure measure, boolean counts, List<FineRow> rows) {
        if (counts) {
            rows.add(FineRow.of(quarter, place, measure, BigDecimal.ONE));
        }
    }

    private static Measure aged(long days) {
        return days <= 90
                ? Measure.CASES_AGED_90
                : days <= 180 ? Measure.CASES_AGED_180 : days <= 365 ? Measure.CASES_AGED_365 : Measure.CASES_AGED_MORE;
    }

    private static void suspected(
            Quarter quarter, CaseRecord one, LocalDate end, LinePlaces places, List<Whole> undivided) {
        BigDecimal rest = Optional.ofNullable(one.suspectedOn(end)).orElse(BigDecimal.ZERO);
        for (CaseLine line : one.linesOn(end)) {
            Place place = places.of(line.line(), one.partner(), one.agreement());
            BigDecimal amount = line.amount().amount();
            undivided.add(new Whole(FineRow.of(quarter, place, Measure.CASES_SUSPECTED, amount), line.quarter()));
            rest = rest.subtract(amount);
        }
        if (rest.signum() != 0) {
            FineRow nobodys = FineRow.of(quarter, place(one, end, places), Measure.CASES_SUSPECTED, rest);
            undivided.add(new Whole(nobodys, quarter));
        }
    }

    /** With its partner, and where it happened: as told, or else where the first of its lines is. */
    private static Place place(CaseRecord one, LocalDate day, LinePlaces places) {
        List<CaseLine> lines = one.linesOn(day);
        @Nullable String geo = one.geo();
        if (geo == null && !lines.isEmpty()) {
            geo = places.of(lines.getFirst().line(), one.partner(), one.agreement())
                    .geo();
        }
        return new Place(null, null, null, geo, one.partner(), one.agreement(), null, null);
    }
}
