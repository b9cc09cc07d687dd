package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.change.Change;
import org.codonor.common.id.Ids;
import org.codonor.reporting.irregularity.MoneyResource.CaseEstablishment;

/** There was something irregular, but no money was lost: the ledger has nothing to write, so nobody is asked. */
@ApplicationScoped
class NothingEstablished {
    @Inject
    Cases cases;

    @Inject
    CaseViews views;

    @Inject
    CaseNews news;

    @Inject
    Settled settled;

    @Inject
    Notices notices;

    @Change
    IrregularityCaseView record(String programme, String id, CaseEstablishment found, Counted counted) {
        IrregularityCase one = cases.findWhole(programme, id);
        cases.expect(one, CaseAction.ESTABLISH);
        Object before = cases.written(one);
        settled.established(one, Ids.next(), found.text(), found.classification(), List.of());
        notices.planForAll(one, NoticeKind.FINAL, false, counted);
        news.tell(one);
        cases.recorded(one, before);
        return views.view(one);
    }
}
