package org.codonor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Role;
import org.junit.jupiter.api.Test;

/** The whole table, allow and deny: one row per operation with the roles that may. */
class PermissionsTest {
    private static final String DONORS = "LEAD_OFFICER LEAD_FINANCE LEAD_CONTROLLER CO_DONOR AUDITOR";
    private static final String ALL =
            DONORS + " PARTNER_REPORTER PARTNER_FINANCE CASE_OFFICER CUSTODIAN FIGURES_READER";
    private static final String PARTNERS = "PARTNER_REPORTER PARTNER_FINANCE";

    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("draftExpenditureReport", "PARTNER_REPORTER"),
            Map.entry("changeExpenditureReport", "PARTNER_REPORTER"),
            Map.entry("submitExpenditureReport", "PARTNER_REPORTER"),
            Map.entry("listExpenditureReports", DONORS + " " + PARTNERS),
            Map.entry("getExpenditureReport", DONORS + " " + PARTNERS),
            Map.entry("reviewExpenditureReport", "LEAD_OFFICER LEAD_FINANCE"),
            Map.entry("requestReportChanges", "LEAD_OFFICER LEAD_FINANCE"),
            Map.entry("checkExpenditureReport", "LEAD_FINANCE"),
            Map.entry("acceptExpenditureReport", "LEAD_OFFICER"),
            Map.entry("draftActivityReport", "PARTNER_REPORTER"),
            Map.entry("changeActivityReport", "PARTNER_REPORTER"),
            Map.entry("submitActivityReport", "PARTNER_REPORTER"),
            Map.entry("listActivityReports", DONORS + " " + PARTNERS),
            Map.entry("getActivityReport", DONORS + " " + PARTNERS),
            Map.entry("getActivityProgress", DONORS + " " + PARTNERS),
            Map.entry("reviewActivityReport", "LEAD_OFFICER LEAD_FINANCE"),
            Map.entry("requestActivityReportChanges", "LEAD_OFFICER LEAD_FINANCE"),
            Map.entry("checkActivityReport", "LEAD_FINANCE"),
            Map.entry("acceptActivityReport", "LEAD_OFFICER"),
            Map.entry("createOutput", "LEAD_OFFICER"),
            Map.entry("changeOutput", "LEAD_OFFICER"),
            Map.entry("listOutputs", DONORS + " " + PARTNERS),
            Map.entry("getOutput", DONORS + " " + PARTNERS),
            Map.entry("createIndicator", "LEAD_OFFICER"),
            Map.entry("changeIndicator", "LEAD_OFFICER"),
            Map.entry("listIndicators", DONORS + " " + PARTNERS),
            Map.entry("getIndicator", DONORS + " " + PARTNERS),
            Map.entry("listResults", DONORS + " " + PARTNERS),
            Map.entry("createComment", DONORS + " " + PARTNERS),
            Map.entry("changeComment", DONORS + " " + PARTNERS),
            Map.entry("listComments", DONORS + " " + PARTNERS),
            Map.entry("getComment", DONORS + " " + PARTNERS),
            Map.entry("getExpenditureReportCsv", DONORS + " " + PARTNERS),
            Map.entry("getExpenditureReportXlsx", DONORS + " " + PARTNERS),
            Map.entry("importExpenditureReport", "PARTNER_REPORTER"),
            Map.entry("undoExpenditureReportImport", "PARTNER_REPORTER"),
            Map.entry("getActivityResultsCsv", DONORS + " " + PARTNERS),
            Map.entry("getActivityResultsXlsx", DONORS + " " + PARTNERS),
            Map.entry("importActivityResults", "PARTNER_REPORTER"),
            Map.entry("undoActivityResultsImport", "PARTNER_REPORTER"),
            Map.entry("listImports", DONORS + " " + PARTNERS),
            Map.entry("getImport", DONORS + " " + PARTNERS),
            Map.entry("listReportDuties", DONORS + " " + PARTNERS),
            Map.entry("getReportDuty", DONORS + " " + PARTNERS),
            Map.entry("waiveReportDuty", "LEAD_CONTROLLER"),
            Map.entry("listReportVariances", DONORS + " " + PARTNERS),
            Map.entry("getReportingTerms", DONORS + " " + PARTNERS),
            Map.entry("changeReportingTerms", "LEAD_CONTROLLER"),
            Map.entry("listForecasts", DONORS + " " + PARTNERS),
            Map.entry("registerIrregularityCase", ALL),
            Map.entry("listIrregularityCases", ALL),
            Map.entry("getIrregularityCase", ALL),
            Map.entry("changeIrregularityCase", "CASE_OFFICER"),
            Map.entry("assessIrregularityCase", "CASE_OFFICER"),
            Map.entry("dismissIrregularityCase", "CASE_OFFICER"),
            Map.entry("recordIrregularityCaseOnly", "CASE_OFFICER"),
            Map.entry("listQuarters", DONORS + " FIGURES_READER"),
            Map.entry("getQuarter", DONORS + " FIGURES_READER"),
            Map.entry("getQuarterPackage", DONORS + " FIGURES_READER"),
            Map.entry("downloadQuarterPackage", DONORS + " FIGURES_READER"),
            Map.entry("reissueQuarter", "LEAD_CONTROLLER"),
            Map.entry("closeQuarter", "LEAD_CONTROLLER"),
            Map.entry("getQuarterlyFiguresXlsx", DONORS + " FIGURES_READER"),
            Map.entry("explainFigure", DONORS + " FIGURES_READER"),
            Map.entry("compareFigures", DONORS + " FIGURES_READER"),
            Map.entry("describeQuarterlyFigures", DONORS + " FIGURES_READER"),
            Map.entry("getDonorStatement", DONORS + " FIGURES_READER"),
            Map.entry("getAnnualFigures", DONORS + " FIGURES_READER"),
            Map.entry("openIrregularityCase", "CASE_OFFICER"),
            Map.entry("holdCasePayments", "CASE_OFFICER"),
            Map.entry("releaseCasePayments", "CASE_OFFICER"),
            Map.entry("investigateIrregularityCase", "CASE_OFFICER"),
            Map.entry("declareIrregularityCaseUnfounded", "CASE_OFFICER"),
            Map.entry("establishIrregularExpenditure", "CASE_OFFICER"),
            Map.entry("writeOffIrregularExpenditure", "LEAD_CONTROLLER"),
            Map.entry("recoverIrregularExpenditure", "CASE_OFFICER"),
            Map.entry("completeCaseRecovery", "CASE_OFFICER"),
            Map.entry("decideCaseDisposition", "LEAD_CONTROLLER"),
            Map.entry("askPartnerAboutCase", "CASE_OFFICER"),
            Map.entry("answerCaseQuestion", "PARTNER_REPORTER PARTNER_FINANCE"),
            Map.entry("addCaseFollowUp", "CASE_OFFICER"),
            Map.entry("reopenIrregularityCase", "CASE_OFFICER"),
            Map.entry("summariseIrregularityCase", "CASE_OFFICER"),
            Map.entry("checkCaseExemption", "CASE_OFFICER"),
            Map.entry("closeIrregularityCase", "CASE_OFFICER"),
            Map.entry("planIrregularityNotice", "CASE_OFFICER"),
            Map.entry("listIrregularityNotices", "CASE_OFFICER LEAD_CONTROLLER AUDITOR CO_DONOR"),
            Map.entry("getIrregularityNotice", "CASE_OFFICER LEAD_CONTROLLER AUDITOR CO_DONOR"),
            Map.entry("sendIrregularityNotice", "CASE_OFFICER"),
            Map.entry("acknowledgeIrregularityNotice", "CO_DONOR"),
            Map.entry("getIrregularityTerms", ALL),
            Map.entry("changeIrregularityTerms", "LEAD_CONTROLLER"),
            Map.entry("getQuarterlyFigures", DONORS + " FIGURES_READER"),
            Map.entry("getQuarterlyFiguresCsv", DONORS + " FIGURES_READER"),
            Map.entry("listQuarterlyFigures", DONORS + " FIGURES_READER"),
            Map.entry("listQuarterlyFiguresCsv", DONORS + " FIGURES_READER"),
            Map.entry("getQuarterlyFiguresFile", DONORS + " FIGURES_READER"),
            Map.entry("listQuarterlyFiguresXlsx", DONORS + " FIGURES_READER"),
            Map.entry("getAnnualFiguresCsv", DONORS + " FIGURES_READER"),
            Map.entry("getAnnualFiguresXlsx", DONORS + " FIGURES_READER"),
            Map.entry("compareFiguresCsv", DONORS + " FIGURES_READER"),
            Map.entry("compareFiguresXlsx", DONORS + " FIGURES_READER"),
            Map.entry("getDonorStatementCsv", DONORS + " FIGURES_READER"),
            Map.entry("getDonorStatementXlsx", DONORS + " FIGURES_READER"),
            Map.entry("listPublicIrregularities", ""),
            Map.entry("exportPublicIrregularities", ""),
            Map.entry("followPublicIrregularities", ""),
            Map.entry("getIrregularityStatement", DONORS + " CASE_OFFICER"),
            Map.entry("exportIrregularityStatement", DONORS + " CASE_OFFICER"),
            Map.entry("issueIrregularityStatement", "LEAD_CONTROLLER CASE_OFFICER"),
            Map.entry("getCaseDossier", "LEAD_CONTROLLER CASE_OFFICER AUDITOR"),
            Map.entry("exportCaseDossier", "LEAD_CONTROLLER CASE_OFFICER AUDITOR"),
            Map.entry("getCaseForm", "LEAD_CONTROLLER CASE_OFFICER AUDITOR"),
            Map.entry("exportCaseForm", "LEAD_CONTROLLER CASE_OFFICER AUDITOR"),
            Map.entry("reportSuspicion", ""),
            Map.entry("lookUpSuspicion", ""),
            Map.entry("answerAsReporter", ""),
            Map.entry("attachToSuspicion", ""),
            Map.entry("listSuspicions", "CASE_OFFICER AUDITOR"),
            Map.entry("getSuspicion", "CASE_OFFICER AUDITOR"),
            Map.entry("getSuspicionAttachment", "CASE_OFFICER AUDITOR"),
            Map.entry("askReporter", "CASE_OFFICER"),
            Map.entry("setSuspicionAside", "CASE_OFFICER"),
            Map.entry("takeSuspicionUp", "CASE_OFFICER"),
            Map.entry("getIdentityOpening", "CASE_OFFICER CUSTODIAN AUDITOR"),
            Map.entry("approveIdentityOpening", "CUSTODIAN"),
            Map.entry("readReporterIdentity", "CUSTODIAN"),
            Map.entry("exportAnonymousActs", "AUDITOR"),
            Map.entry("getAnonymousCheckpoint", "AUDITOR"),
            Map.entry("listReportingAudit", DONORS),
            Map.entry("exportReportingAudit", DONORS),
            Map.entry("getReportingCheckpoint", DONORS),
            Map.entry("listReportingReads", DONORS),
            Map.entry("exportReportingReads", DONORS),
            Map.entry("getReportingReadsCheckpoint", DONORS),
            Map.entry("listChanges", DONORS),
            Map.entry("readChanges", "SERVICE"),
            Map.entry("setClock", "SERVICE"));

    @Test
    void every_operation_is_for_these_roles_and_no_others() {
        var permissions = new ReportingPermissions();
        var found = new TreeMap<String, Set<Role>>();
        for (String operation : permissions.operations()) {
            found.put(
                    operation,
                    EnumSet.allOf(Role.class).stream()
                            .filter(role -> permissions.allows(operation, caller(role)))
                            .collect(Collectors.toSet()));
        }

        var wanted = new TreeMap<String, Set<Role>>();
        TABLE.forEach((operation, roles) -> wanted.put(
                operation,
                Stream.of(roles.split(" "))
                        .filter(role -> !role.isEmpty())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet())));
        assertThat(found).isEqualTo(wanted);
    }

    private static Caller caller(Role role) {
        return new Caller("somebody", "ORG", EnumSet.of(role), Set.of("P"));
    }
}
