package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.contract.Shapes;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.tabular.CellErrors;
import org.codonor.common.tabular.Upload;
import org.codonor.contributions.budget.NewBudgetVersion.NewLine;
import org.codonor.contributions.programme.Programmes;

/** Takes the lines of a draft from a table, all or none; or shows what would become of it. */
@ApplicationScoped
class ImportBudget {
    @Inject
    BudgetVersions versions;

    @Inject
    BudgetViews views;

    @Inject
    ApproveBudget rules;

    @Inject
    Lines lines;

    @Inject
    Programmes programmes;

    @Inject
    Shapes shapes;

    /** A draft, what it has, and what a table says instead. */
    @Inject
    Act act;

    private record Reading(BudgetVersion version, SortedMap<String, Line> before, PlanUpload table, Draft draft) {
        BudgetImportView view(Currency currency, Upload upload, boolean written) {
            return BudgetImportView.of(
                    version,
                    before,
                    table.lines(),
                    currency,
                    upload.encoding(),
                    written,
                    table.errors().all());
        }
    }

    @Transactional
    BudgetImportView preview(String programme, String id, Upload upload) {
        return read(programme, id, upload).view(currency(programme), upload, false);
    }

    /** Replaces the draft's lines; refused (422) with everything that is in the way. */
    @Change
    BudgetImportView write(String programme, String id, Upload upload) {
        Reading reading = read(programme, id, upload);
        reading.table().errors().refuse();
        BudgetVersion version = reading.version();
        BudgetVersionView before = views.of(version);
        version.draft(reading.draft(), act.caller().subject());
        lines.replace(version.id, reading.draft().lines());
        versions.recorded(version, before, null);
        return reading.view(currency(programme), upload, true);
    }

    private Reading read(String programme, String id, Upload upload) {
        BudgetVersion version = versions.inHand(programme, id, BudgetVersion.State::isOpen);
        PlanUpload table = PlanUpload.read(upload, currency(programme), new CellErrors());
        boolean isWhole = table.errors().isEmpty();
        Draft draft = new Draft(
                version.validFrom,
                version.reason,
                version.approvalRef,
                isWhole ? version.statedTotal : null,
                table.lines());
        var found = new ArrayList<>(misshapen(table, currency(programme)));
        found.addAll(rules.violations(programme, draft));
        if (isWhole) { // what could not be read is in no sum
            found.addAll(rules.asThingsStand(programme, draft));
        }
        table.wrong(found);
        return new Reading(version, lines.of(version.id), table, draft);
    }

    /** What the contract does not let in as JSON does not come in as a table either. */
    private List<Violation> misshapen(PlanUpload table, Currency currency) {
        var found = new ArrayList<Violation>();
        for (int i = 0; i < table.lines().size(); i++) {
            String pointer = "/lines/" + i;
            shapes.violations("NewBudgetLine", NewLine.of(table.lines().get(i), currency)).stream()
                    .map(wrong -> new Violation(pointer + wrong.pointer(), wrong.code(), wrong.detail()))
                    .forEach(found::add);
        }
        return found;
    }

    private Currency currency(String programme) {
        return programmes.get(programme).currency();
    }
}
