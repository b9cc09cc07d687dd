package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Refs;
import org.codonor.contributions.ledger.Posted;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Signature;

/** Makes the next budget version of an adjustment, within the running change and so under the programme's head lock. */
@ApplicationScoped
public class ReviseBudget {
    @Inject
    ApproveBudget approval;

    @Inject
    Grounds grounds;

    @Inject
    BookBudget booking;

    @Inject
    BudgetVersions versions;

    @Inject
    BudgetViews views;

    @Inject
    Lines lines;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    /** Is the budget that would result sound in itself? Refused (422) with everything wrong (R24, R26 to R28). */
    public void checkSound(Revision revision) {
        approval.checkDraft(act.programme(), revision.draft());
    }

    /** May it come into force as things stand? All rules of an approval; exchange differences are booked once (R18). */
    public void check(Revision revision) {
        approval.checkDraft(act.programme(), revision.draft());
        approval.checkApproval(
                act.programme(),
                revision.draft(),
                programmes.get(act.programme()).currency(),
                revision.technical() ? grounds.violations(act.programme(), revision.draft()) : List.of());
    }

    /** Writes the version, approved and numbered, and its difference to the one before into the ledger; its address. */
    public String make(Revision revision, String author, Signature approver) {
        check(revision);
        String programme = act.programme();
        Currency currency = programmes.get(programme).currency();
        String ref = Refs.choose(
                null,
                "BV-",
                BudgetVersion.count("programme", programme),
                wished -> BudgetVersion.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        var version = new BudgetVersion(programme, ref, revision.draft(), act.at(), author);
        version.persistAndFlush();
        lines.replace(version.id, revision.lines());
        var posted = booking.post(version, revision.lines(), currency)
                .map(Posted::id)
                .orElse(null);
        version.approve(versions.nextNumber(programme), posted, act.at(), approver);
        version.persistAndFlush();
        act.record(Entry.of("budget-version", version.id, ref)
                .because(revision.adjustment())
                .after(views.of(version)));
        return version.self();
    }
}
