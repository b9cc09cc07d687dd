package org.codonor.contributions.donormeasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.obligation.Duties;
import org.codonor.contributions.obligation.Duty;
import org.codonor.contributions.obligation.Duty.Debt;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;

/** The lead donor owes a co-donor that takes a measure an answer, and what is to go back (R78). */
@ApplicationScoped
class MeasureDuties implements Duties {
    @Inject
    DonorMeasures measures;

    @Inject
    MeasureTerms terms;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Override
    @Transactional
    public List<Duty> of(String programme) {
        Optional<String> lead = programmes.leadDonor(programme).map(Donor::code);
        if (lead.isEmpty()) {
            return List.of();
        }
        return DonorMeasure.<DonorMeasure>list("programme = ?1 order by id", programme).stream()
                .filter(measure -> !measure.donor.equals(lead.get()))
                .flatMap(measure -> duties(measure, lead.get()))
                .toList();
    }

    private Stream<Duty> duties(DonorMeasure measure, String lead) {
        String retracted = measure.isRetracted() ? "The donor retracted it." : null;
        Duty acknowledgement = Duty.of(
                        "ACK-" + measure.ref,
                        new Debt(
                                "MEASURE_ACKNOWLEDGEMENT",
                                "Acknowledgement of " + measure.ref,
                                lead,
                                List.of(measure.donor)),
                        terms.acknowledgeBy(measure),
                        measure.kind.rule())
                .from(measure.ref, measure.self())
                .done(acknowledgedOn(measure), "Acknowledged")
                .waived(retracted);
        if (!measure.kind.asksBack()) {
            return Stream.of(acknowledgement);
        }
        Duty refund = Duty.of(
                        "REFUND-" + measure.ref,
                        new Debt("DONOR_REFUND", "Refund after " + measure.ref, lead, List.of(measure.donor)),
                        terms.refundBy(measure),
                        "R78")
                .from(measure.ref, measure.self())
                .done(measures.endedOn(measure), "Given back")
                .waived(retracted);
        return Stream.of(acknowledgement, refund);
    }

    private @org.jspecify.annotations.Nullable LocalDate acknowledgedOn(DonorMeasure measure) {
        return measure.acknowledgedAt == null ? null : clock.dateOf(measure.programme, measure.acknowledgedAt);
    }
}
