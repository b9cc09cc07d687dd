package org.codonor.reporting.irregularity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.codonor.common.change.Change;
import org.codonor.common.change.Changes;
import org.codonor.common.contract.Call;

/** How every verb on a case goes: see all of it, look at the same version, be in the right state, do it, tell. */
@ApplicationScoped
class CaseDesk {
    @Inject
    Cases cases;

    @Inject
    CaseViews views;

    @Inject
    CaseNews news;

    @Inject
    DispositionNews dispositions;

    @Inject
    Changes changes;

    @Inject
    Call call;

    /** The answer is read after the change is committed and told, so that it shows what others said to it. */
    IrregularityCaseView act(String programme, String id, CaseAction action, Consumer<IrregularityCase> effect) {
        changes.run(programme, call.operation(), () -> changed(programme, id, action, effect));
        return QuarkusTransaction.requiringNew().call(() -> views.view(cases.find(programme, id)));
    }

    /** As {@link #act}, under the caller's Idempotency-Key: the answer is kept with it. */
    @Change
    IrregularityCaseView actOnce(String programme, String id, CaseAction action, Consumer<IrregularityCase> effect) {
        return views.view(changed(programme, id, action, effect));
    }

    private IrregularityCase changed(
            String programme, String id, CaseAction action, Consumer<IrregularityCase> effect) {
        IrregularityCase one = cases.findWhole(programme, id);
        cases.expect(one, action);
        Object before = cases.written(one);
        effect.accept(one);
        news.tell(one);
        dispositions.tell(one);
        cases.recorded(one, before);
        return one;
    }
}
