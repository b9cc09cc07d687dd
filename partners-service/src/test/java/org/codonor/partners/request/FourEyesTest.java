package org.codonor.partners.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.partners.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourEyesTest {
    static Deed by(String subject) {
        return new Deed(new Actor(subject, List.of(), "AA"), Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVE, submitter, false",
        "APPROVE, reviewer, true",
        "APPROVE, another, true",
        "PAY, submitter, false",
        "PAY, approver, false",
        "PAY, reviewer, true",
        "PAY, another, true",
        "REVIEW, submitter, true",
        "REVERSE, approver, true"
    })
    void R56_submitter_approver_and_payer_are_three_people(RequestVerb verb, String subject, boolean admitted) {
        var request = new DisbursementRequest();
        request.submitted = by("submitter");
        request.reviewed = by("reviewer");
        request.approved = by("approver");

        assertThat(new FourEyes(request).admits(verb, subject)).isEqualTo(admitted);
    }

    @Test
    void the_refusal_says_who_it_was() {
        var request = new DisbursementRequest();
        request.submitted = by("submitter");

        assertThatThrownBy(() -> new FourEyes(request).check(RequestVerb.APPROVE, "submitter"))
                .hasMessageContaining("R56")
                .hasMessageContaining("submitter");
        assertThatCode(() -> new FourEyes(request).check(RequestVerb.APPROVE, "another"))
                .doesNotThrowAnyException();
    }
}
