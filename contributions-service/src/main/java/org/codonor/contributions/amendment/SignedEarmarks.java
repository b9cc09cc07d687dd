package org.codonor.contributions.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.contributions.adjustment.EarmarkChanges;
import org.codonor.contributions.amendment.Amended.OfContribution;
import org.codonor.contributions.amendment.Amended.OfEarmark;
import org.codonor.contributions.arrangement.Amendment;
import org.codonor.contributions.arrangement.Arrangements;

/** Whose earmarks the signed amendments of a programme change, and on which adjustment. */
@ApplicationScoped
class SignedEarmarks implements EarmarkChanges {
    @Inject
    Arrangements arrangements;

    @Inject
    Texts texts;

    @Override
    public Set<String> signedOn(String programme, String adjustment) {
        return arrangements.all(programme).stream()
                .flatMap(each -> each.amendments().stream())
                .filter(Amendment::isSigned)
                .flatMap(each -> texts.of(each).changes().stream())
                .filter(OfEarmark.class::isInstance)
                .map(OfEarmark.class::cast)
                .filter(change -> adjustment.equals(change.adjustment()))
                .map(OfContribution::contribution)
                .collect(Collectors.toSet());
    }
}
