package org.codonor.contributions.receipt;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MalformedAmountTest {
    private static @Nullable House house;

    @BeforeEach
    void open() {
        if (house == null) {
            house = House.opened().withGrant();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.5",
                "\"1\"",
                "\"1.5\"",
                "\"1.000\"",
                "\"1e3\"",
                "\"1E3\"",
                "\"+1.00\"",
                "\"-1.00\"",
                "\"1,00\"",
                "\"1,000.00\"",
                "\"1 000.00\"",
                "\" 1.00\"",
                "\"1.00 \"",
                "\"01.00\"",
                "\".50\"",
                "\"1.\"",
                "\"\"",
                "\"NaN\"",
                "\"Infinity\"",
                "\"0x10\"",
                "\"１.00\"",
                "\"1.00DKK\"",
                "null",
                "\"99999999999999999.00\"",
                "[\"1.00\"]",
                "{\"amount\":\"1.00\"}",
                "true"
            })
    void a_malformed_amount_is_400_and_nothing_is_written(String amount) {
        house.post(Role.LEAD_FINANCE, house.path("internal-releases"), """
                {"contribution":"GRANT","valueDate":"2026-03-05","amount":{"amount":%s,"currency":"DKK"}}""".formatted(amount))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(startsWith("/amount")));

        house.get(Role.AUDITOR, "receipts").body("items", empty());
    }
}
