package org.codonor.partners.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationListsTest {
    @ParameterizedTest
    @CsvSource({
        "IATI, XM-DAC-47066, true",
        "IATI, XM-DAC-5-52, true",
        "ORG_ID, GB-COH-01234567, true",
        "ORG_ID, GB-COH-, false",
        "ORG_ID, GB-COH, false",
        "ORG_ID, ZZ-NONE-1, false",
        "ORG_ID, 47066, false",
        "UNGM, 47066, true"
    })
    void an_identifier_begins_with_a_list_that_is_known(String scheme, String value, boolean wellFormed) {
        assertThat(new Identifier(scheme, value).isWellFormed()).isEqualTo(wellFormed);
    }
}
