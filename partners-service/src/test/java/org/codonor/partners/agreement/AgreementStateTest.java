package org.codonor.partners.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementStateTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-12-01");
    private static final LocalDate LAST = LocalDate.parse("2029-12-31");

    @ParameterizedTest
    @CsvSource({"2025-11-30, SIGNED", "2025-12-01, ACTIVE", "2029-12-31, ACTIVE", "2030-01-01, ENDED"})
    void a_signed_agreement_is_active_from_its_first_to_its_last_day(LocalDate today, AgreementState expected) {
        assertThat(AgreementState.SIGNED.on(today, FIRST, LAST)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(value = AgreementState.class, names = "SIGNED", mode = EnumSource.Mode.EXCLUDE)
    void no_other_state_follows_from_dates(AgreementState state) {
        assertThat(state.on(FIRST, FIRST, LAST)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, change clear abandon",
        "CLEARED, sign abandon",
        "SIGNING, ''",
        "SIGNED, amendments",
        "ACTIVE, amendments suspend terminate",
        "SUSPENDED, resume terminate",
        "ENDED, amendments close",
        "TERMINATED, amendments close",
        "CLOSING, ''",
        "FIN_CLOSED, ''",
        "ABANDONED, ''"
    })
    void each_state_has_its_verbs(AgreementState state, String verbs) {
        List<String> expected = verbs.isEmpty() ? List.of() : Arrays.asList(verbs.split(" ", -1));

        assertThat(AgreementVerbs.OF_AGREEMENT.allowed(state, verb -> true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(AmendmentState.class)
    void only_a_draft_of_an_amendment_is_signed(AmendmentState state) {
        assertThat(AgreementVerbs.OF_AMENDMENT.isAllowed("sign", state)).isEqualTo(state == AmendmentState.DRAFT);
    }
}
