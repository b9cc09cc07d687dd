package org.codonor.contributions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.common.identity.Role;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ServiceTest {
    private static final String CLOCK = "/internal/v1/programmes/P-1/clock";

    private final ContractFilter contract = new ContractFilter("contributions", "internal-contributions");

    @Test
    void without_a_token_the_answer_is_a_401_problem() {
        given().filter(contract)
                .contentType("application/json")
                .body("{\"now\":\"2025-01-01T00:00:00Z\"}")
                .when()
                .put(CLOCK)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
    }

    @Test
    void a_person_may_not_use_an_internal_operation() {
        given().filter(contract)
                .auth()
                .oauth2(Tokens.of("XX", "P-1", Role.LEAD_OFFICER))
                .contentType("application/json")
                .body("{\"now\":\"2025-01-01T00:00:00Z\"}")
                .when()
                .put(CLOCK)
                .then()
                .statusCode(403)
                .body("type", equalTo("/errors/forbidden"));
    }

    @Test
    void a_body_that_the_contract_does_not_know_is_refused_with_pointers() {
        given().filter(contract)
                .auth()
                .oauth2(Tokens.ofService("replay"))
                .contentType("application/json")
                .body("{\"now\":\"yesterday\",\"later\":1}")
                .when()
                .put(CLOCK)
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(2));
    }

    @Test
    void a_programmes_development_clock_moves_forward_only() {
        setClock("2025-01-01T00:00:00Z", 204);
        setClock("2025-02-01T00:00:00Z", 204);
        setClock("2025-01-15T00:00:00Z", 409);
    }

    private void setClock(String now, int status) {
        given().filter(contract)
                .auth()
                .oauth2(Tokens.ofService("replay"))
                .contentType("application/json")
                .body("{\"now\":\"" + now + "\"}")
                .when()
                .put(CLOCK)
                .then()
                .statusCode(status);
    }
}
