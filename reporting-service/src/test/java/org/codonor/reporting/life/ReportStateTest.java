package org.codonor.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportStateTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT,PARTNER_REPORTER,'change,submit'",
        "CHANGES_REQUESTED,PARTNER_REPORTER,'change,submit'",
        "SUBMITTED,PARTNER_REPORTER,''",
        "DRAFT,PARTNER_FINANCE,''",
        "DRAFT,LEAD_OFFICER,''",
        "SUBMITTED,LEAD_OFFICER,review",
        "SUBMITTED,LEAD_FINANCE,review",
        "IN_REVIEW,LEAD_OFFICER,request-changes",
        "IN_REVIEW,LEAD_FINANCE,'request-changes,check'",
        "CHECKED,LEAD_OFFICER,'request-changes,accept'",
        "CHECKED,LEAD_FINANCE,request-changes",
        "ACCEPTING,LEAD_OFFICER,''",
        "ACCEPTING,LEAD_FINANCE,''",
        "ACCEPTED,LEAD_OFFICER,''",
        "CHECKED,CO_DONOR,''",
        "CHECKED,AUDITOR,''",
    })
    void each_state_lets_each_role_do_its_own(ReportState state, Role role, String actions) {
        var caller = new Caller("somebody", "ORG", EnumSet.of(role), Set.of("P"));

        assertThat(String.join(",", AllowedActions.of(state, "ORG", false, caller)))
                .isEqualTo(actions);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "CHANGES_REQUESTED"})
    void another_partners_reporter_may_do_nothing(ReportState state) {
        var caller = new Caller("somebody", "OTHER", EnumSet.of(Role.PARTNER_REPORTER), Set.of("P"));

        assertThat(AllowedActions.of(state, "ORG", false, caller)).isEmpty();
    }
}
