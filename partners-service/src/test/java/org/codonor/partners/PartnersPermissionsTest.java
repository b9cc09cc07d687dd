package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnersPermissionsTest {
    private static final String READERS = "LEAD_OFFICER LEAD_FINANCE LEAD_CONTROLLER CO_DONOR AUDITOR";

    private final PartnersPermissions permissions = new PartnersPermissions();

    @ParameterizedTest
    @CsvSource({
        "createPartner, LEAD_OFFICER",
        "changePartner, LEAD_OFFICER PARTNER_REPORTER PARTNER_FINANCE",
        "listPartners, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getPartner, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "recordDueDiligence, LEAD_OFFICER",
        "listDueDiligence, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getDueDiligence, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "meetDueDiligenceCondition, LEAD_OFFICER",
        "waiveDueDiligenceCondition, LEAD_CONTROLLER",
        "suspendAgreement, LEAD_CONTROLLER",
        "resumeAgreement, LEAD_CONTROLLER",
        "terminateAgreement, LEAD_CONTROLLER",
        "closeAgreement, LEAD_CONTROLLER",
        "draftAgreement, LEAD_OFFICER",
        "changeAgreement, LEAD_OFFICER",
        "listAgreements, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getAgreement, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "clearAgreement, LEAD_OFFICER",
        "signAgreement, LEAD_CONTROLLER",
        "abandonAgreement, LEAD_OFFICER",
        "draftAmendment, LEAD_OFFICER",
        "listAmendments, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getAmendment, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "signAmendment, LEAD_CONTROLLER",
        "draftDisbursementRequest, PARTNER_FINANCE",
        "changeDisbursementRequest, PARTNER_FINANCE",
        "listDisbursementRequests, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getDisbursementRequest, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "submitDisbursementRequest, PARTNER_FINANCE",
        "reviewDisbursementRequest, LEAD_FINANCE",
        "returnDisbursementRequest, LEAD_FINANCE",
        "rejectDisbursementRequest, LEAD_FINANCE",
        "approveDisbursementRequest, LEAD_CONTROLLER",
        "payDisbursementRequest, LEAD_FINANCE",
        "cancelDisbursementRequest, PARTNER_FINANCE LEAD_CONTROLLER",
        "reverseDisbursementRequest, LEAD_FINANCE",
        "waiveDisbursementRequestHolds, LEAD_CONTROLLER",
        "confirmDisbursementRequest, PARTNER_FINANCE",
        "assessDisbursementRequest, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "proposeDisbursementRequestSplits, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "recordAuditReport, LEAD_OFFICER LEAD_FINANCE",
        "listAuditReports, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getAuditReport, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "settleAuditFinding, LEAD_FINANCE LEAD_CONTROLLER",
        "linkAuditFindingToCase, LEAD_OFFICER LEAD_FINANCE",
        "closeAuditFinding, LEAD_FINANCE",
        "getAuditPlan, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "planAudit, LEAD_OFFICER",
        "recordPartnerInterest, LEAD_FINANCE",
        "listPartnerInterest, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getPartnerInterest, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "recordExchangeDifference, LEAD_FINANCE",
        "listExchangeDifferences, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getExchangeDifference, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getRefundDue, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "waiveRefundDue, LEAD_CONTROLLER",
        "matchAgreement, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "noteAgreementMatch, LEAD_FINANCE PARTNER_FINANCE",
        "getPartnerOverview, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "recordPartnerRefund, LEAD_FINANCE",
        "listPartnerRefunds, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getPartnerRefund, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "listPartnersAudit, READERS",
        "exportPartnersAudit, READERS",
        "getPartnersCheckpoint, READERS",
        "listPartnersReads, READERS",
        "exportPartnersReads, READERS",
        "getPartnersReadsCheckpoint, READERS",
        "draftWorkPlan, PARTNER_REPORTER",
        "changeWorkPlan, PARTNER_REPORTER",
        "submitWorkPlan, PARTNER_REPORTER",
        "reviseWorkPlan, PARTNER_REPORTER",
        "returnWorkPlan, LEAD_OFFICER",
        "approveWorkPlan, LEAD_OFFICER",
        "commentWorkPlan, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "listWorkPlans, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getWorkPlan, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "compareWorkPlan, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getWorkPlanTerms, SERVICE",
        "listAgreementDuties, READERS PARTNER_REPORTER PARTNER_FINANCE",
        "getAgreementTerms, SERVICE",
        "listAgreementsInShort, SERVICE",
        "listReportDuties, SERVICE",
        "putReportFact, SERVICE",
        "putCase, SERVICE",
        "readChanges, SERVICE",
        "setClock, SERVICE"
    })
    void each_role_may_do_what_is_its_own_and_no_more(String operation, String allowed) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : allowed.replace("READERS", READERS).split(" ", -1)) {
            roles.add(Role.valueOf(role));
        }

        for (Role role : Role.values()) {
            var caller = new Caller("somebody", "AA", EnumSet.of(role), Set.of("P"));
            assertThat(permissions.allows(operation, caller))
                    .as(operation + " by " + role)
                    .isEqualTo(roles.contains(role));
        }
    }
}
