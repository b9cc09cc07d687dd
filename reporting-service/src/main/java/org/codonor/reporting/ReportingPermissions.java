package org.codonor.reporting;

import static org.codonor.common.identity.Role.AUDITOR;
import static org.codonor.common.identity.Role.CASE_OFFICER;
import static org.codonor.common.identity.Role.CO_DONOR;
import static org.codonor.common.identity.Role.CUSTODIAN;
import static org.codonor.common.identity.Role.FIGURES_READER;
import static org.codonor.common.identity.Role.LEAD_CONTROLLER;
import static org.codonor.common.identity.Role.LEAD_FINANCE;
import static org.codonor.common.identity.Role.LEAD_OFFICER;
import static org.codonor.common.identity.Role.PARTNER_FINANCE;
import static org.codonor.common.identity.Role.PARTNER_REPORTER;

import jakarta.inject.Singleton;
import org.codonor.common.identity.Caller;

/** Who may do what in reporting-service: one method per operation, named as in the contract. */
@Singleton
public final class ReportingPermissions extends IntakePermissions {
    // --- expenditure reports: a partner's people only on their own organisation's ---

    public boolean draftExpenditureReport(Caller c) {
        return c.is(PARTNER_REPORTER);
    }

    public boolean changeExpenditureReport(Caller c) {
        return c.is(PARTNER_REPORTER);
    }

    public boolean submitExpenditureReport(Caller c) {
        return c.is(PARTNER_REPORTER);
    }

    public boolean listExpenditureReports(Caller c) {
        return isDonor(c) || c.is(PARTNER_REPORTER, PARTNER_FINANCE);
    }

    public boolean getExpenditureReport(Caller c) {
        return isDonor(c) || c.is(PARTNER_REPORTER, PARTNER_FINANCE);
    }

    public boolean reviewExpenditureReport(Caller c) {
        return c.is(LEAD_OFFICER, LEAD_FINANCE);
    }

    public boolean requestReportChanges(Caller c) {
        return c.is(LEAD_OFFICER, LEAD_FINANCE);
    }

    public boolean checkExpenditureReport(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean acceptExpenditureReport(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean listReportVariances(Caller c) {
        return isDonor(c) || c.is(PARTNER_REPORTER, PARTNER_FINANCE);
    }

    // --- activity reports: the same people as for expenditure reports ---

    public boolean draftActivityReport(Caller c) {
        return c.is(PARTNER_REPORTER);
    }

    public boolean changeActivityReport(Caller c) {
        return c.is(PARTNER_REPORTER);
    }

    public boolean submitActivityReport(Caller c) {
        return c.is(PARTNER_REPORTER);
    }

    public boolean listActivityReports(Caller c) {
        return mayRead(c);
    }

    public boolean getActivityReport(Caller c) {
        return mayRead(c);
    }

    public boolean getActivityProgress(Caller c) {
        return mayRead(c);
    }

    public boolean reviewActivityReport(Caller c) {
        return c.is(LEAD_OFFICER, LEAD_FINANCE);
    }

    public boolean requestActivityReportChanges(Caller c) {
        return c.is(LEAD_OFFICER, LEAD_FINANCE);
    }

    public boolean checkActivityReport(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean acceptActivityReport(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    // --- what the programme is to achieve, and what it has achieved: a partner sees its own results ---

    public boolean createOutput(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean changeOutput(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean listOutputs(Caller c) {
        return mayRead(c);
    }

    public boolean getOutput(Caller c) {
        return mayRead(c);
    }

    public boolean createIndicator(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean changeIndicator(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean listIndicators(Caller c) {
        return mayRead(c);
    }

    public boolean getIndicator(Caller c) {
        return mayRead(c);
    }

    public boolean listResults(Caller c) {
        return mayRead(c);
    }

    // --- comments: whoever may see a thing ---

    public boolean createComment(Caller c) {
        return mayRead(c);
    }

    public boolean changeComment(Caller c) {
        return mayRead(c);
    }

    public boolean listComments(Caller c) {
        return mayRead(c);
    }

    public boolean getComment(Caller c) {
        return mayRead(c);
    }

    // --- reports as files, out and in ---

    public boolean getExpenditureReportCsv(Caller c) {
        return mayRead(c);
    }

    public boolean getExpenditureReportXlsx(Caller c) {
        return mayRead(c);
    }

    public boolean importExpenditureReport(Caller c) {
        return c.is(PARTNER_REPORTER);
    }

    public boolean undoExpenditureReportImport(Caller c) {
        return c.is(PARTNER_REPORTER);
    }

    public boolean getActivityResultsCsv(Caller c) {
        return mayRead(c);
    }

    public boolean getActivityResultsXlsx(Caller c) {
        return mayRead(c);
    }

    public boolean importActivityResults(Caller c) {
        return c.is(PARTNER_REPORTER);
    }

    public boolean undoActivityResultsImport(Caller c) {
        return c.is(PARTNER_REPORTER);
    }

    public boolean listImports(Caller c) {
        return mayRead(c);
    }

    public boolean getImport(Caller c) {
        return mayRead(c);
    }

    // --- what partners owe: every donor all of it, a partner its own ---
    public boolean listReportDuties(Caller c) {
        return isDonor(c) || c.is(PARTNER_REPORTER, PARTNER_FINANCE);
    }

    public boolean getReportDuty(Caller c) {
        return isDonor(c) || c.is(PARTNER_REPORTER, PARTNER_FINANCE);
    }

    public boolean waiveReportDuty(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    // --- what a programme asks of its partners' reports ---
    public boolean getReportingTerms(Caller c) {
        return isDonor(c) || c.is(PARTNER_REPORTER, PARTNER_FINANCE);
    }

    public boolean changeReportingTerms(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    // --- what is foreseen: every donor all of it, a partner its own ---
    public boolean listForecasts(Caller c) {
        return isDonor(c) || c.is(PARTNER_REPORTER, PARTNER_FINANCE);
    }

    // --- cases of irregularity: anybody signed in speaks up (R79); what each reader sees of a case is its sight (R101)
    // ---
    public boolean registerIrregularityCase(Caller c) {
        return isSignedIn(c);
    }

    public boolean listIrregularityCases(Caller c) {
        return isSignedIn(c);
    }

    public boolean getIrregularityCase(Caller c) {
        return isSignedIn(c);
    }

    public boolean changeIrregularityCase(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean assessIrregularityCase(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean dismissIrregularityCase(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean recordIrregularityCaseOnly(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean openIrregularityCase(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean holdCasePayments(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean releaseCasePayments(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean investigateIrregularityCase(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean declareIrregularityCaseUnfounded(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean establishIrregularExpenditure(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean writeOffIrregularExpenditure(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean recoverIrregularExpenditure(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean completeCaseRecovery(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean decideCaseDisposition(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean askPartnerAboutCase(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean answerCaseQuestion(Caller c) {
        return c.is(PARTNER_REPORTER, PARTNER_FINANCE);
    }

    public boolean addCaseFollowUp(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean reopenIrregularityCase(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean summariseIrregularityCase(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean checkCaseExemption(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean closeIrregularityCase(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean planIrregularityNotice(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean listIrregularityNotices(Caller c) {
        return c.is(CASE_OFFICER, LEAD_CONTROLLER, AUDITOR, CO_DONOR);
    }

    public boolean getIrregularityNotice(Caller c) {
        return c.is(CASE_OFFICER, LEAD_CONTROLLER, AUDITOR, CO_DONOR);
    }

    public boolean sendIrregularityNotice(Caller c) {
        return c.is(CASE_OFFICER);
    }

    public boolean acknowledgeIrregularityNotice(Caller c) {
        return c.is(CO_DONOR);
    }

    public boolean getIrregularityTerms(Caller c) {
        return isSignedIn(c);
    }

    public boolean changeIrregularityTerms(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    // --- what changed, for other systems to follow ---

    public boolean listChanges(Caller c) {
        return isDonor(c);
    }

    // --- quarters: every donor and their scripts read them, the lead donor's controller closes them ---

    public boolean listQuarters(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getQuarter(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getQuarterPackage(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean downloadQuarterPackage(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean reissueQuarter(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean closeQuarter(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    // --- figures: every donor all of them, partners none (R101) ---

    public boolean getQuarterlyFigures(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getQuarterlyFiguresCsv(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getQuarterlyFiguresXlsx(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getAnnualFigures(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean explainFigure(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean compareFigures(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean describeQuarterlyFigures(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getDonorStatement(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean listQuarterlyFigures(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean listQuarterlyFiguresCsv(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getQuarterlyFiguresFile(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean listQuarterlyFiguresXlsx(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getAnnualFiguresCsv(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getAnnualFiguresXlsx(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean compareFiguresCsv(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean compareFiguresXlsx(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getDonorStatementCsv(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    public boolean getDonorStatementXlsx(Caller c) {
        return isDonor(c) || c.is(FIGURES_READER);
    }

    // --- the audit trail: every donor may read and verify it ---

    public boolean listReportingAudit(Caller c) {
        return isDonor(c);
    }

    public boolean exportReportingAudit(Caller c) {
        return isDonor(c);
    }

    public boolean getReportingCheckpoint(Caller c) {
        return isDonor(c);
    }

    public boolean listReportingReads(Caller c) {
        return isDonor(c);
    }

    public boolean exportReportingReads(Caller c) {
        return isDonor(c);
    }

    public boolean getReportingReadsCheckpoint(Caller c) {
        return isDonor(c);
    }

    // --- what the service that shows all changes reads ---

    public boolean readChanges(Caller c) {
        return c.isService();
    }

    // --- development only ---

    public boolean setClock(Caller c) {
        return c.isService();
    }

    private static boolean mayRead(Caller c) {
        return isDonor(c) || c.is(PARTNER_REPORTER, PARTNER_FINANCE);
    }

    private static boolean isSignedIn(Caller c) {
        return isDonor(c) || c.is(PARTNER_REPORTER, PARTNER_FINANCE, CASE_OFFICER, CUSTODIAN, FIGURES_READER);
    }

    private static boolean isDonor(Caller c) {
        return c.is(LEAD_OFFICER, LEAD_FINANCE, LEAD_CONTROLLER, CO_DONOR, AUDITOR);
    }
}
