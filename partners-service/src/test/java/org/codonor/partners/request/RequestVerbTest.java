package org.codonor.partners.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codonor.partners.ledger.Booking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestVerbTest {
    private static final Map<RequestState, String> EDGES = Map.of(
            RequestState.DRAFT, "CHANGE>DRAFT SUBMIT>SUBMITTED CANCEL>CANCELLED",
            RequestState.RETURNED, "CHANGE>RETURNED SUBMIT>SUBMITTED",
            RequestState.SUBMITTED, "REVIEW>IN_REVIEW WAIVE>SUBMITTED CANCEL>CANCELLED",
            RequestState.IN_REVIEW, "RETURN>RETURNED REJECT>REJECTED WAIVE>IN_REVIEW APPROVE>APPROVING",
            RequestState.APPROVED, "WAIVE>APPROVED PAY>PAYING CANCEL>CANCELLING",
            RequestState.PAID, "CONFIRM>CONFIRMED REVERSE>REVERSING");

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void every_state_has_exactly_its_edges(RequestState state) {
        List<String> edges = new ArrayList<>();
        for (RequestVerb verb : RequestVerb.values()) {
            if (verb.isPossibleIn(state)) {
                edges.add(verb + ">" + verb.leadsFrom(state));
            }
        }

        assertThat(String.join(" ", edges)).isEqualTo(EDGES.getOrDefault(state, ""));
    }

    @Test
    void a_verb_leads_nowhere_from_another_state() {
        assertThatThrownBy(() -> RequestVerb.PAY.leadsFrom(RequestState.PAYING))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVING, APPROVED, IN_REVIEW",
        "PAYING, PAID, APPROVED",
        "CANCELLING, CANCELLED, APPROVED",
        "REVERSING, REVERSED, PAID"
    })
    void the_ledgers_answer_ends_an_intent_or_turns_it_back(
            RequestState asked, RequestState accepted, RequestState refused) {
        assertThat(after(asked, true)).isEqualTo(accepted);
        assertThat(after(asked, false)).isEqualTo(refused);
    }

    private static RequestState after(RequestState asked, boolean accepted) {
        var request = new DisbursementRequest();
        request.state = asked;
        if (accepted) {
            request.accepted(FourEyesTest.by("somebody"), new Booking(null, null), null);
        } else {
            request.refused();
        }
        return request.state;
    }
}
