package org.codonor.contributions.donormeasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.arrangement.Arrangements;
import org.codonor.contributions.arrangement.Terms;
import org.codonor.contributions.calendar.WorkingDays;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;

/** What the arrangement behind a measure says of its days, as it was agreed when the measure was notified. */
@ApplicationScoped
class MeasureTerms {
    private static final int USUAL_ACKNOWLEDGEMENT_DAYS = 5;
    private static final int USUAL_REFUND_MONTHS = 6;

    @Inject
    Arrangements arrangements;

    @Inject
    Contributions contributions;

    @Inject
    WorkingDays workingDays;

    @Inject
    ProgrammeClock clock;

    LocalDate acknowledgeBy(DonorMeasure measure) {
        int days = terms(measure).map(Terms::acknowledgementDays).orElse(USUAL_ACKNOWLEDGEMENT_DAYS);
        return workingDays.after(measure.programme, notifiedOn(measure), days);
    }

    /** R78: what is not spent goes back within some months. */
    LocalDate refundBy(DonorMeasure measure) {
        return measure.effectiveFrom.plusMonths(
                terms(measure).map(Terms::refundMonths).orElse(USUAL_REFUND_MONTHS));
    }

    private Optional<Terms> terms(DonorMeasure measure) {
        return contributions
                .find(measure.programme, measure.contributions.getFirst())
                .map(Contribution::arrangement)
                .flatMap(ref -> arrangements.find(measure.programme, ref))
                .map(arrangement -> arrangement.terms(notifiedOn(measure)));
    }

    private LocalDate notifiedOn(DonorMeasure measure) {
        return clock.dateOf(measure.programme, measure.notifiedAt);
    }
}
