package org.codonor.contributions.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Cuts;
import org.codonor.contributions.obligation.Duties;
import org.codonor.contributions.obligation.Duty;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;

/**
 * The lead donor owes each co-donor the figures of each quarter of a signed arrangement: so many days after those in
 * which partners report (R58), with the default 60 days after the quarter (domain 5.1). The figures are there once the
 * quarter is closed (R77); before that, people say when they were given.
 */
@ApplicationScoped
class FiguresDuties implements Duties {
    private static final int USUAL_REPORT_DAYS = 30;
    private static final int DAYS_FOR_THE_LEAD_DONOR = 30;

    @Inject
    Programmes programmes;

    @Inject
    Cuts cuts;

    @Override
    @Transactional
    public List<Duty> of(String programme) {
        Optional<String> lead = programmes.leadDonor(programme).map(Donor::code);
        if (lead.isEmpty()) {
            return List.of();
        }
        Map<Quarter, LocalDate> closed = closed(programme);
        return Arrangement.<Arrangement>list(
                        "programme = ?1 and signedOn is not null and withdrawnOn is null", programme)
                .stream()
                .flatMap(arrangement -> duties(arrangement, lead.get(), closed))
                .toList();
    }

    private Map<Quarter, LocalDate> closed(String programme) {
        ZoneId zone = programmes.get(programme).timeZone();
        var days = new HashMap<Quarter, LocalDate>();
        cuts.all(programme)
                .forEach(cut ->
                        days.put(cut.quarter(), cut.recordedAt().atZone(zone).toLocalDate()));
        return days;
    }

    private static Stream<Duty> duties(Arrangement arrangement, String lead, Map<Quarter, LocalDate> closed) {
        Quarter last = Quarter.of(arrangement.endsOn(LocalDate.MAX));
        return Stream.iterate(
                        Quarter.of(arrangement.effectiveFrom), quarter -> quarter.compareTo(last) <= 0, Quarter::next)
                .map(quarter -> Duty.of(
                                "QF-" + quarter + "-" + arrangement.ref,
                                new Duty.Debt(
                                        "QUARTERLY_FIGURES", "Figures of " + quarter, lead, List.of(arrangement.donor)),
                                quarter.last().plusDays(days(arrangement, quarter)),
                                "R93")
                        .from(arrangement.ref, arrangement.self())
                        .byHand()
                        .done(closed.get(quarter), quarter.toString()));
    }

    /** As it was agreed when the quarter ended. */
    private static int days(Arrangement arrangement, Quarter quarter) {
        Integer stated = arrangement.terms(quarter.last()).reportDays();
        return (stated == null ? USUAL_REPORT_DAYS : stated) + DAYS_FOR_THE_LEAD_DONOR;
    }
}
