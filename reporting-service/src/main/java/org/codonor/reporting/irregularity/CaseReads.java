package org.codonor.reporting.irregularity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.reporting.reference.Programmes;

/** Reads cases; whoever reads more than the own report is on record. */
@ApplicationScoped
class CaseReads {
    @Inject
    Cases cases;

    @Inject
    CaseViews views;

    @Inject
    CaseMoney money;

    @Inject
    Shown shown;

    @Inject
    CurrentCaller current;

    @Inject
    Programmes programmes;

    @Inject
    Cursors cursors;

    IrregularityCaseView one(String programme, String id) {
        if (!isReporter(programme, id)) {
            money.refresh(programme, id);
        }
        IrregularityCaseView view = QuarkusTransaction.requiringNew().call(() -> views.view(cases.find(programme, id)));
        return shown.to(List.of(view)).getFirst();
    }

    /** Who sees no amounts of the ledger causes no question to it. */
    private boolean isReporter(String programme, String id) {
        Sight sight = QuarkusTransaction.requiringNew().call(() -> views.sight(cases.find(programme, id)));
        return sight == Sight.REPORTER || sight == Sight.ASKED;
    }

    Page<IrregularityCaseView> list(String programme, CaseFilter wanted) {
        Caller caller = current.caller();
        String lead = caller.is(Role.CASE_OFFICER) ? programmes.lead(programme) : null;
        boolean all = Sight.seesAll(caller, lead) || Sight.seesMoney(caller);
        CaseFilter.Condition condition = wanted.condition(programme, caller, all);
        Page<IrregularityCaseView> page = cursors.page(
                (after, limit) -> {
                    var values = new HashMap<>(condition.values());
                    String more = "";
                    if (after != null) {
                        values.put("after", UUID.fromString(after));
                        more = " and id > :after";
                    }
                    return IrregularityCase.<IrregularityCase>find(condition.text() + more + " order by id", values)
                            .page(0, limit)
                            .list()
                            .stream()
                            .filter(one -> views.sight(one) != Sight.NONE)
                            .map(views::view)
                            .toList();
                },
                view -> view.id().toString());
        return new Page<>(shown.to(page.items()), page.next());
    }
}
