package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.disclosure.ConfidentialRead;
import org.codonor.common.disclosure.Disclosure;

/** Says which cases are shown to whom; one's own report is no secret from oneself, and reading it betrays nobody. */
@ApplicationScoped
class Shown {
    @Inject
    Recorded recorded;

    List<IrregularityCaseView> to(List<IrregularityCaseView> views) {
        List<IrregularityCaseView> confidential =
                views.stream().filter(view -> view.sight() != Sight.REPORTER).toList();
        if (!confidential.isEmpty()) {
            recorded.read(confidential);
        }
        return views;
    }

    /** Records by the identifier alone: others read the chain of reads than read cases. */
    @ApplicationScoped
    static class Recorded {
        @Inject
        Disclosure disclosure;

        @ConfidentialRead("irregularity-case")
        void read(List<IrregularityCaseView> views) {
            views.forEach(view -> disclosure.of(
                    Entry.of("irregularity-case", view.id(), view.id().toString())));
        }
    }
}
