package org.codonor.contributions.receipt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.codonor.common.problem.Refused.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Does a treatment fit an exchange difference? Three answers for a loss, one for a gain (R18); a loss that the donor
 * carries by its arrangement is asked for from it (R19).
 */
record TreatmentRule(BigDecimal difference, boolean donorCarries) {
    Optional<Violation> violation(FxTreatment treatment, @Nullable LocalDate dueOn, LocalDate today) {
        if (!treatment.fits(difference.signum())) {
            return Optional.of(new Violation(
                    "/treatment",
                    "sign",
                    "A gain goes to the budget; a loss is reduced, asked for or absorbed.",
                    "R18"));
        }
        if (donorCarries && difference.signum() < 0 && treatment != FxTreatment.TOP_UP_REQUEST) {
            return Optional.of(new Violation(
                    "/treatment", "donor-carries", "By the arrangement the donor carries losses on exchange.", "R19"));
        }
        if (dueOn != null && (treatment != FxTreatment.TOP_UP_REQUEST || dueOn.isBefore(today))) {
            return Optional.of(
                    new Violation("/dueOn", "misplaced", "Only a donor is asked until a day, today or later.", "R18"));
        }
        return Optional.empty();
    }
}
