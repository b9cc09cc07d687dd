package org.codonor.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what with programmes, contributions, receipts and budgets: each row allows these roles and no others. */
class ContributionsPermissionsTest {
    private static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.SERVICE));
    private static final Set<Role> MONEY_READERS =
            EnumSet.of(Role.LEAD_OFFICER, Role.LEAD_FINANCE, Role.LEAD_CONTROLLER, Role.CO_DONOR, Role.AUDITOR);

    @ParameterizedTest
    @CsvSource({
        "PEOPLE, getMe listProgrammes getProgramme listDonors getDonor listGeos getGeo listCoreAreas getCoreArea"
                + " listOutcomes getOutcome",
        "MONEY_READERS, checkEarmark tryScenario getBudgetYear listMeetings getMeeting getAnnualMeeting listDecisions getDecision listActionPoints getActionPoint",
        "LEAD_OFFICER, planMeeting changeMeeting shareMeetingPack conveneMeeting holdMeeting draftMeetingMinutes"
                + " postponeMeeting replanMeeting cancelMeeting proposeDecision deferDecision implementDecision"
                + " revokeDecision giveActionPoint carryOverActionPoint dropActionPoint",
        "SPEAKERS, agreeMeetingMinutes agreeDecision declineDecision startActionPoint completeActionPoint",
        "PARTIES, listObligations getObligation getObligationCalendar",
        "FULFILLERS, fulfilObligation",
        "SPEAKERS, waiveObligation",
        "LEAD_OFFICER, registerObligation",
        "SERVICE, readWorkingDays putObligation putDisposition",
        "PEOPLE, getCalendar listHolidays getHoliday countWorkingDays",
        "LEAD_OFFICER, changeCalendar addHolidays withdrawHoliday",
        "MONEY_READERS, listArrangements getArrangement listContributions getContribution listReceipts getReceipt"
                + " listFxDifferences getFxDifference listBudgetVersions getBudgetVersion",
        "LEAD_OFFICER, createProgramme createDonor createGeo createCoreArea createOutcome createArrangement"
                + " changeArrangement signArrangement createContribution changeContribution createBudgetVersion"
                + " changeBudgetVersion submitBudgetVersion discardBudgetVersion",
        "MONEY_READERS, getBudgetVersionCsv getBudgetVersionXlsx getBudgetDifference getBudgetYears getFundingPlan listAdjustments getAdjustment"
                + " getAdjustmentTimeline listConsultations getConsultation",
        "LEAD_OFFICER, importBudgetVersion createAdjustment changeAdjustment classifyAdjustment consultDonors reviseAdjustment",
        "LEAD_CONTROLLER, approveAdjustment rejectAdjustment answerObjections",
        "LEAD_OFFICER LEAD_CONTROLLER, raiseAdjustment implementAdjustment withdrawAdjustment",
        "CO_DONOR, answerConsultation",
        "MONEY_READERS, getArrangementCompleteness getContributionHistory listArrangementAmendments getArrangementAmendment",
        "LEAD_OFFICER, draftArrangementAmendment changeArrangementAmendment signArrangementAmendment"
                + " withdrawArrangementAmendment",
        "LEAD_OFFICER, withdrawArrangement terminateArrangement closeArrangement",
        "SPEAKERS, suspendArrangement resumeArrangement",
        "LEAD_CONTROLLER, cancelContribution settleContribution",
        "LEAD_FINANCE, reportPartnerObligations callInstalment cancelInstalment",
        "SERVICE, getDecidedState getAdjustmentState",
        "MONEY_READERS, listReceivables listDonorMeasures getDonorMeasure listDonorRefunds getDonorRefund"
                + " listLeadBookings getLeadBooking",
        "LEAD_FINANCE, recordDonorRefund reverseDonorRefund recordLeadBooking reverseLeadBooking",
        "SPEAKERS, notifyDonorMeasure retractDonorMeasure",
        "LEAD_OFFICER, acknowledgeDonorMeasure",
        "LEAD_FINANCE, recordReceipt reverseReceipt recordInternalRelease",
        "LEAD_CONTROLLER, commitContribution treatFxDifference returnBudgetVersion rejectBudgetVersion"
                + " approveBudgetVersion",
    })
    void an_operation_is_for_these_roles_and_no_others(String roles, String operations) {
        var permissions = new ContributionsPermissions();

        for (String operation : operations.split(" ", -1)) {
            assertThat(allowed(permissions, operation)).as(operation).isEqualTo(roles(roles));
        }
    }

    @Test
    void what_has_no_rule_may_be_done_by_nobody() {
        assertThat(allowed(new ContributionsPermissions(), "payEverything")).isEmpty();
    }

    private static Set<Role> roles(String named) {
        return switch (named) {
            case "PEOPLE" -> PEOPLE;
            case "MONEY_READERS" -> MONEY_READERS;
            case "PARTIES" ->
                EnumSet.complementOf(EnumSet.of(Role.CASE_OFFICER, Role.CUSTODIAN, Role.FIGURES_READER, Role.SERVICE));
            case "FULFILLERS" ->
                EnumSet.of(Role.LEAD_OFFICER, Role.CO_DONOR, Role.PARTNER_REPORTER, Role.PARTNER_FINANCE);
            case "SPEAKERS" -> EnumSet.of(Role.LEAD_OFFICER, Role.CO_DONOR);
            default -> Arrays.stream(named.split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet());
        };
    }

    private static Set<Role> allowed(ContributionsPermissions permissions, String operation) {
        return Arrays.stream(Role.values())
                .filter(role ->
                        permissions.allows(operation, new Caller("somebody", "ORG", EnumSet.of(role), Set.of("P"))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
