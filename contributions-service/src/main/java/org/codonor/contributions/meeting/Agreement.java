package org.codonor.contributions.meeting;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A donor's agreement, given by somebody who may speak for it. */
@Embeddable
record Agreement(LocalDate agreedOn, String agreedBy) {
    record AgreementView(String party, LocalDate agreedOn) {}

    static List<AgreementView> views(Map<String, Agreement> byParty) {
        return byParty.entrySet().stream()
                .map(given -> new AgreementView(given.getKey(), given.getValue().agreedOn()))
                .sorted(Comparator.comparing(AgreementView::party))
                .toList();
    }
}
