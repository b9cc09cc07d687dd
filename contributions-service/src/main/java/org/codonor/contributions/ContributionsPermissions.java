package org.codonor.contributions;

import static org.codonor.common.identity.Role.AUDITOR;
import static org.codonor.common.identity.Role.CO_DONOR;
import static org.codonor.common.identity.Role.LEAD_CONTROLLER;
import static org.codonor.common.identity.Role.LEAD_FINANCE;
import static org.codonor.common.identity.Role.LEAD_OFFICER;
import static org.codonor.common.identity.Role.PARTNER_FINANCE;
import static org.codonor.common.identity.Role.PARTNER_REPORTER;

import jakarta.inject.Singleton;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Permissions;
import org.codonor.common.identity.Role;

/** Who may do what in contributions-service: one method per operation, named as in the contract. */
@Singleton
public final class ContributionsPermissions extends Permissions {
    /** Those who may read every krone (R101); partners read no ledger and no budget. */
    private static final Role[] MONEY_READERS = {LEAD_OFFICER, LEAD_FINANCE, LEAD_CONTROLLER, CO_DONOR, AUDITOR};

    /** Those and the partners, each of which sees what it owes and is owed. */
    private static final Role[] PARTIES = {
        LEAD_OFFICER, LEAD_FINANCE, LEAD_CONTROLLER, CO_DONOR, AUDITOR, PARTNER_REPORTER, PARTNER_FINANCE
    };

    // --- programme, donors, lists ---

    public boolean getMe(Caller c) {
        return !c.isService();
    }

    public boolean listProgrammes(Caller c) {
        return !c.isService();
    }

    public boolean createProgramme(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getProgramme(Caller c) {
        return !c.isService();
    }

    public boolean listDonors(Caller c) {
        return !c.isService();
    }

    public boolean createDonor(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getDonor(Caller c) {
        return !c.isService();
    }

    public boolean listGeos(Caller c) {
        return !c.isService();
    }

    public boolean createGeo(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getGeo(Caller c) {
        return !c.isService();
    }

    public boolean listCoreAreas(Caller c) {
        return !c.isService();
    }

    public boolean createCoreArea(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getCoreArea(Caller c) {
        return !c.isService();
    }

    public boolean listOutcomes(Caller c) {
        return !c.isService();
    }

    public boolean createOutcome(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getOutcome(Caller c) {
        return !c.isService();
    }

    // --- calendar ---

    public boolean getCalendar(Caller c) {
        return !c.isService();
    }

    public boolean changeCalendar(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean listHolidays(Caller c) {
        return !c.isService();
    }

    public boolean addHolidays(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getHoliday(Caller c) {
        return !c.isService();
    }

    public boolean withdrawHoliday(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean countWorkingDays(Caller c) {
        return !c.isService();
    }

    // --- arrangements ---

    public boolean listArrangements(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean createArrangement(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getArrangement(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean changeArrangement(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean signArrangement(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getArrangementCompleteness(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean withdrawArrangement(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean suspendArrangement(Caller c) {
        return c.is(LEAD_OFFICER, CO_DONOR);
    }

    public boolean resumeArrangement(Caller c) {
        return c.is(LEAD_OFFICER, CO_DONOR);
    }

    public boolean terminateArrangement(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean closeArrangement(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean listArrangementAmendments(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getArrangementAmendment(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean draftArrangementAmendment(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean changeArrangementAmendment(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean signArrangementAmendment(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean withdrawArrangementAmendment(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    // --- contributions ---

    public boolean listContributions(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean createContribution(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getContribution(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean changeContribution(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean commitContribution(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean cancelContribution(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean settleContribution(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean reportPartnerObligations(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean getContributionHistory(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean callInstalment(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean cancelInstalment(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    // --- receipts ---

    public boolean listReceivables(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean listDonorMeasures(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getDonorMeasure(Caller c) {
        return c.is(MONEY_READERS);
    }

    /** A co-donor for its own money, a lead officer for the lead donor's. */
    public boolean notifyDonorMeasure(Caller c) {
        return c.is(CO_DONOR, LEAD_OFFICER);
    }

    public boolean retractDonorMeasure(Caller c) {
        return c.is(CO_DONOR, LEAD_OFFICER);
    }

    public boolean acknowledgeDonorMeasure(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean listDonorRefunds(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getDonorRefund(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean recordDonorRefund(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean reverseDonorRefund(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean listLeadBookings(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getLeadBooking(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean recordLeadBooking(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean reverseLeadBooking(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean listReceipts(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean recordReceipt(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean getReceipt(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean reverseReceipt(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean recordInternalRelease(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean listFxDifferences(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getFxDifference(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean treatFxDifference(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    // --- budget ---

    public boolean listBudgetVersions(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean createBudgetVersion(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getBudgetVersion(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getBudgetVersionCsv(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getBudgetVersionXlsx(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean importBudgetVersion(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean changeBudgetVersion(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean submitBudgetVersion(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean returnBudgetVersion(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean rejectBudgetVersion(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean discardBudgetVersion(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean approveBudgetVersion(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean getBudgetDifference(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getBudgetYears(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getFundingPlan(Caller c) {
        return c.is(MONEY_READERS);
    }

    // --- adjustments and consultations ---

    public boolean listAdjustments(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean createAdjustment(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getAdjustment(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean changeAdjustment(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean classifyAdjustment(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean raiseAdjustment(Caller c) {
        return c.is(LEAD_OFFICER, LEAD_CONTROLLER);
    }

    public boolean consultDonors(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean reviseAdjustment(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean approveAdjustment(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean implementAdjustment(Caller c) {
        return c.is(LEAD_OFFICER, LEAD_CONTROLLER);
    }

    public boolean rejectAdjustment(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean withdrawAdjustment(Caller c) {
        return c.is(LEAD_OFFICER, LEAD_CONTROLLER);
    }

    public boolean getAdjustmentTimeline(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean listConsultations(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getConsultation(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean answerConsultation(Caller c) {
        return c.is(CO_DONOR);
    }

    public boolean answerObjections(Caller c) {
        return c.is(LEAD_CONTROLLER);
    }

    public boolean getBudgetYear(Caller c) {
        return c.is(MONEY_READERS);
    }

    // --- what would be ---

    public boolean checkEarmark(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean tryScenario(Caller c) {
        return c.is(MONEY_READERS);
    }
    // --- meetings, decisions, action points ---

    public boolean listMeetings(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean planMeeting(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getMeeting(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean changeMeeting(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean shareMeetingPack(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean conveneMeeting(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean holdMeeting(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean draftMeetingMinutes(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean agreeMeetingMinutes(Caller c) {
        return c.is(LEAD_OFFICER, CO_DONOR);
    }

    public boolean postponeMeeting(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean replanMeeting(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean cancelMeeting(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getAnnualMeeting(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean listDecisions(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean proposeDecision(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getDecision(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean agreeDecision(Caller c) {
        return c.is(LEAD_OFFICER, CO_DONOR);
    }

    public boolean declineDecision(Caller c) {
        return c.is(LEAD_OFFICER, CO_DONOR);
    }

    public boolean deferDecision(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean implementDecision(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean revokeDecision(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean listActionPoints(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean giveActionPoint(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getActionPoint(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean startActionPoint(Caller c) {
        return c.is(LEAD_OFFICER, CO_DONOR);
    }

    public boolean completeActionPoint(Caller c) {
        return c.is(LEAD_OFFICER, CO_DONOR);
    }

    public boolean carryOverActionPoint(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean dropActionPoint(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    // --- obligations ---

    public boolean listObligations(Caller c) {
        return c.is(PARTIES);
    }

    public boolean registerObligation(Caller c) {
        return c.is(LEAD_OFFICER);
    }

    public boolean getObligation(Caller c) {
        return c.is(PARTIES);
    }

    public boolean fulfilObligation(Caller c) {
        return c.is(LEAD_OFFICER, CO_DONOR, PARTNER_REPORTER, PARTNER_FINANCE);
    }

    public boolean waiveObligation(Caller c) {
        return c.is(LEAD_OFFICER, CO_DONOR);
    }

    public boolean getObligationCalendar(Caller c) {
        return c.is(PARTIES);
    }

    public boolean putObligation(Caller c) {
        return c.isService();
    }

    // --- audit trail ---

    public boolean listContributionsAudit(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean exportContributionsAudit(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getContributionsCheckpoint(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean listContributionsReads(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean exportContributionsReads(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getContributionsReadsCheckpoint(Caller c) {
        return c.is(MONEY_READERS);
    }

    // --- the ledger, to read ---

    public boolean listEntries(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean getTransaction(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean listBalances(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean listAttributionKeys(Caller c) {
        return c.is(MONEY_READERS);
    }

    // --- direct costs ---

    public boolean listDirectCosts(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean recordDirectCost(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    public boolean getDirectCost(Caller c) {
        return c.is(MONEY_READERS);
    }

    public boolean reverseDirectCost(Caller c) {
        return c.is(LEAD_FINANCE);
    }

    // --- other services only ---

    public boolean putAsk(Caller c) {
        return c.isService();
    }

    public boolean getAsk(Caller c) {
        return c.isService();
    }

    public boolean voidAsk(Caller c) {
        return c.isService();
    }

    public boolean getReferenceSnapshot(Caller c) {
        return c.isService();
    }

    public boolean getHead(Caller c) {
        return c.isService();
    }

    public boolean readWorkingDays(Caller c) {
        return c.isService();
    }

    public boolean getAgreementCover(Caller c) {
        return c.isService();
    }

    public boolean getClaim(Caller c) {
        return c.isService();
    }

    public boolean putDisposition(Caller c) {
        return c.isService();
    }

    public boolean getDecidedState(Caller c) {
        return c.isService();
    }

    public boolean getAdjustmentState(Caller c) {
        return c.isService();
    }

    public boolean checkClosing(Caller c) {
        return c.isService();
    }

    public boolean listFigureEntries(Caller c) {
        return c.isService();
    }

    public boolean previewAttribution(Caller c) {
        return c.isService();
    }

    public boolean previewCommitment(Caller c) {
        return c.isService();
    }

    public boolean listRates(Caller c) {
        return c.isService();
    }

    public boolean listFigureRows(Caller c) {
        return c.isService();
    }

    // --- what the service that shows all changes reads ---

    public boolean readChanges(Caller c) {
        return c.isService();
    }

    // --- development only ---

    public boolean setClock(Caller c) {
        return c.isService();
    }
}
