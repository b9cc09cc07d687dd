package org.codonor.partners;

import static org.codonor.common.identity.Role.AUDITOR;
import static org.codonor.common.identity.Role.CO_DONOR;
import static org.codonor.common.identity.Role.LEAD_CONTROLLER;
import static org.codonor.common.identity.Role.LEAD_FINANCE;
import static org.codonor.common.identity.Role.LEAD_OFFICER;
import static org.codonor.common.identity.Role.PARTNER_FINANCE;
import static org.codonor.common.identity.Role.PARTNER_REPORTER;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Permissions;

/** Who may do what with partners, agreements, requests and refunds; whose they are is asked after this. */
@Singleton
@Unremovable
public class PartnersPermissions extends Permissions {
    public boolean createPartner(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean changePartner(Caller caller) {
        return caller.is(LEAD_OFFICER, PARTNER_REPORTER, PARTNER_FINANCE);
    }

    public boolean listPartners(Caller caller) {
        return mayRead(caller);
    }

    public boolean getPartner(Caller caller) {
        return mayRead(caller);
    }

    public boolean recordDueDiligence(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean listDueDiligence(Caller caller) {
        return mayRead(caller);
    }

    public boolean getDueDiligence(Caller caller) {
        return mayRead(caller);
    }

    public boolean meetDueDiligenceCondition(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean waiveDueDiligenceCondition(Caller caller) {
        return caller.is(LEAD_CONTROLLER);
    }

    public boolean suspendAgreement(Caller caller) {
        return caller.is(LEAD_CONTROLLER);
    }

    public boolean resumeAgreement(Caller caller) {
        return caller.is(LEAD_CONTROLLER);
    }

    public boolean terminateAgreement(Caller caller) {
        return caller.is(LEAD_CONTROLLER);
    }

    public boolean closeAgreement(Caller caller) {
        return caller.is(LEAD_CONTROLLER);
    }

    public boolean draftAgreement(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean changeAgreement(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean listAgreements(Caller caller) {
        return mayRead(caller);
    }

    public boolean getAgreement(Caller caller) {
        return mayRead(caller);
    }

    public boolean clearAgreement(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean signAgreement(Caller caller) {
        return caller.is(LEAD_CONTROLLER);
    }

    public boolean abandonAgreement(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean draftAmendment(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean listAmendments(Caller caller) {
        return mayRead(caller);
    }

    public boolean getAmendment(Caller caller) {
        return mayRead(caller);
    }

    public boolean signAmendment(Caller caller) {
        return caller.is(LEAD_CONTROLLER);
    }

    public boolean draftDisbursementRequest(Caller caller) {
        return caller.is(PARTNER_FINANCE);
    }

    public boolean changeDisbursementRequest(Caller caller) {
        return caller.is(PARTNER_FINANCE);
    }

    public boolean listDisbursementRequests(Caller caller) {
        return mayRead(caller);
    }

    public boolean getDisbursementRequest(Caller caller) {
        return mayRead(caller);
    }

    public boolean submitDisbursementRequest(Caller caller) {
        return caller.is(PARTNER_FINANCE);
    }

    public boolean reviewDisbursementRequest(Caller caller) {
        return caller.is(LEAD_FINANCE);
    }

    public boolean returnDisbursementRequest(Caller caller) {
        return caller.is(LEAD_FINANCE);
    }

    public boolean rejectDisbursementRequest(Caller caller) {
        return caller.is(LEAD_FINANCE);
    }

    public boolean approveDisbursementRequest(Caller caller) {
        return caller.is(LEAD_CONTROLLER);
    }

    public boolean payDisbursementRequest(Caller caller) {
        return caller.is(LEAD_FINANCE);
    }

    public boolean cancelDisbursementRequest(Caller caller) {
        return caller.is(PARTNER_FINANCE, LEAD_CONTROLLER);
    }

    public boolean reverseDisbursementRequest(Caller caller) {
        return caller.is(LEAD_FINANCE);
    }

    public boolean waiveDisbursementRequestHolds(Caller caller) {
        return caller.is(LEAD_CONTROLLER);
    }

    public boolean confirmDisbursementRequest(Caller caller) {
        return caller.is(PARTNER_FINANCE);
    }

    public boolean assessDisbursementRequest(Caller caller) {
        return mayRead(caller);
    }

    public boolean proposeDisbursementRequestSplits(Caller caller) {
        return mayRead(caller);
    }

    public boolean recordPartnerRefund(Caller caller) {
        return caller.is(LEAD_FINANCE);
    }

    public boolean listPartnerRefunds(Caller caller) {
        return mayRead(caller);
    }

    public boolean getPartnerRefund(Caller caller) {
        return mayRead(caller);
    }

    public boolean recordAuditReport(Caller caller) {
        return caller.is(LEAD_OFFICER, LEAD_FINANCE);
    }

    public boolean listAuditReports(Caller caller) {
        return mayRead(caller);
    }

    public boolean getAuditReport(Caller caller) {
        return mayRead(caller);
    }

    public boolean settleAuditFinding(Caller caller) {
        return caller.is(LEAD_FINANCE, LEAD_CONTROLLER);
    }

    public boolean linkAuditFindingToCase(Caller caller) {
        return caller.is(LEAD_OFFICER, LEAD_FINANCE);
    }

    public boolean closeAuditFinding(Caller caller) {
        return caller.is(LEAD_FINANCE);
    }

    public boolean getAuditPlan(Caller caller) {
        return mayRead(caller);
    }

    public boolean planAudit(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean recordPartnerInterest(Caller caller) {
        return caller.is(LEAD_FINANCE);
    }

    public boolean listPartnerInterest(Caller caller) {
        return mayRead(caller);
    }

    public boolean getPartnerInterest(Caller caller) {
        return mayRead(caller);
    }

    public boolean recordExchangeDifference(Caller caller) {
        return caller.is(LEAD_FINANCE);
    }

    public boolean listExchangeDifferences(Caller caller) {
        return mayRead(caller);
    }

    public boolean getExchangeDifference(Caller caller) {
        return mayRead(caller);
    }

    public boolean getRefundDue(Caller caller) {
        return mayRead(caller);
    }

    public boolean waiveRefundDue(Caller caller) {
        return caller.is(LEAD_CONTROLLER);
    }

    public boolean matchAgreement(Caller caller) {
        return mayRead(caller);
    }

    public boolean noteAgreementMatch(Caller caller) {
        return caller.is(LEAD_FINANCE, PARTNER_FINANCE);
    }

    public boolean getPartnerOverview(Caller caller) {
        return mayRead(caller);
    }

    public boolean listPartnersAudit(Caller caller) {
        return maySeeAll(caller);
    }

    public boolean exportPartnersAudit(Caller caller) {
        return maySeeAll(caller);
    }

    public boolean getPartnersCheckpoint(Caller caller) {
        return maySeeAll(caller);
    }

    public boolean listPartnersReads(Caller caller) {
        return maySeeAll(caller);
    }

    public boolean exportPartnersReads(Caller caller) {
        return maySeeAll(caller);
    }

    public boolean getPartnersReadsCheckpoint(Caller caller) {
        return maySeeAll(caller);
    }

    public boolean draftWorkPlan(Caller caller) {
        return caller.is(PARTNER_REPORTER);
    }

    public boolean changeWorkPlan(Caller caller) {
        return caller.is(PARTNER_REPORTER);
    }

    public boolean submitWorkPlan(Caller caller) {
        return caller.is(PARTNER_REPORTER);
    }

    public boolean reviseWorkPlan(Caller caller) {
        return caller.is(PARTNER_REPORTER);
    }

    public boolean returnWorkPlan(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean approveWorkPlan(Caller caller) {
        return caller.is(LEAD_OFFICER);
    }

    public boolean commentWorkPlan(Caller caller) {
        return mayRead(caller);
    }

    public boolean listWorkPlans(Caller caller) {
        return mayRead(caller);
    }

    public boolean getWorkPlan(Caller caller) {
        return mayRead(caller);
    }

    public boolean compareWorkPlan(Caller caller) {
        return mayRead(caller);
    }

    public boolean getWorkPlanTerms(Caller caller) {
        return caller.isService();
    }

    public boolean listAgreementDuties(Caller caller) {
        return mayRead(caller);
    }

    public boolean getAgreementTerms(Caller caller) {
        return caller.isService();
    }

    public boolean listAgreementsInShort(Caller caller) {
        return caller.isService();
    }

    public boolean listReportDuties(Caller caller) {
        return caller.isService();
    }

    public boolean putReportFact(Caller caller) {
        return caller.isService();
    }

    public boolean putCase(Caller caller) {
        return caller.isService();
    }

    public boolean readChanges(Caller caller) {
        return caller.isService();
    }

    public boolean setClock(Caller caller) {
        return caller.isService();
    }

    private static boolean maySeeAll(Caller caller) {
        return caller.is(LEAD_OFFICER, LEAD_FINANCE, LEAD_CONTROLLER, CO_DONOR, AUDITOR);
    }

    /** Partners' people too: row by row they see their own. */
    private static boolean mayRead(Caller caller) {
        return maySeeAll(caller) || caller.is(PARTNER_REPORTER, PARTNER_FINANCE);
    }
}
