package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(House.InTest.class)
class HealthSystemTest {

    @Test
    void the_whole_house_is_up(House house) {
        Person.Answer answer = house.nobody().get("/healthz");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("up");
    }

    @Test
    void without_a_token_there_is_nothing_but_health_and_documents(House house) {
        assertThat(house.nobody().get("/v1/programmes").status()).isEqualTo(401);
        assertThat(house.nobody().get("/openapi.json").status()).isNotEqualTo(401);
    }
}
