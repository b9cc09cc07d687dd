package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The idempotency contract, on money and through the gateway. */
@ExtendWith(House.InTest.class)
class NothingTwiceSystemTest {

    private static final String TWICE = "Sent twice";
    private static final String RELEASES = Lakes.P + "internal-releases";

    @Test
    void a_repeated_key_gets_the_first_answer_again_and_books_nothing(House house) {
        Lakes lakes = Lakes.in(house);
        Map<String, String> key = newKey();
        Person.Answer first =
                lakes.finance.post(RELEASES, release("1000.00"), key).expect(201);
        int booked = receipts(lakes);

        Person.Answer again =
                lakes.finance.post(RELEASES, release("1000.00"), key).expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(first.headers().firstValue("Location").orElse("")).startsWith(Lakes.P + "receipts/");
        assertThat(again.headers().firstValue("Idempotency-Hit")).hasValue("true");
        assertThat(first.headers().firstValue("Idempotency-Hit")).isEmpty();
        assertThat(receipts(lakes)).isEqualTo(booked);
        Answered.row(TWICE, "the same again", Answered.of(again), receipts(lakes) - booked);
    }

    @Test
    void a_key_used_for_another_amount_is_refused(House house) {
        Lakes lakes = Lakes.in(house);
        Map<String, String> key = newKey();
        lakes.finance.post(RELEASES, release("1000.00"), key).expect(201);

        Person.Answer refused = lakes.finance.post(RELEASES, release("1000.01"), key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("type").asText()).isEqualTo("/errors/idempotency-key-reused");
        Answered.row(TWICE, "the same key, another amount", Answered.of(refused), 0);
    }

    @Test
    void the_same_key_of_another_caller_is_another_key(House house) {
        Lakes lakes = Lakes.in(house);
        Map<String, String> key = newKey();
        Person.Answer first =
                lakes.finance.post(RELEASES, release("1000.00"), key).expect(201);

        Person.Answer other =
                lakes.cashier.post(RELEASES, release("1000.00"), key).expect(201);

        assertThat(other.json().path("id")).isNotEqualTo(first.json().path("id"));
        Answered.row(TWICE, "the same key of another caller", Answered.of(other), 1);
    }

    @Test
    void a_request_that_failed_leaves_no_key_behind(House house) {
        Lakes lakes = Lakes.in(house);
        Map<String, String> key = newKey();
        Person.Answer failed = lakes.finance.post(RELEASES, release("1000.00").replace("LX-1", "JP-1"), key);

        Person.Answer corrected = lakes.finance.post(RELEASES, release("1000.00"), key);

        assertThat(failed.status()).isEqualTo(422);
        assertThat(corrected.status()).isEqualTo(201);
        assertThat(corrected.headers().firstValue("Idempotency-Hit")).isEmpty();
        Answered.row(TWICE, "what a rule refuses", Answered.of(failed), 0);
        Answered.row(TWICE, "the same key, put right", Answered.of(corrected), 1);
    }

    @Test
    void a_key_that_is_missing_or_too_long_is_refused(House house) {
        Lakes lakes = Lakes.in(house);

        Person.Answer missing = lakes.finance.post(RELEASES, release("1000.00"), Map.of());
        Person.Answer tooLong =
                lakes.finance.post(RELEASES, release("1000.00"), Map.of("Idempotency-Key", "k".repeat(256)));

        assertThat(missing.status()).isEqualTo(400);
        assertThat(tooLong.status()).isEqualTo(400);
        Answered.row(TWICE, "without a key", Answered.of(missing), 0);
        Answered.row(TWICE, "with a key of 256 characters", Answered.of(tooLong), 0);
    }

    @Test
    void fifty_identical_requests_at_once_book_one_release(House house) {
        Lakes lakes = Lakes.in(house);
        Map<String, String> key = newKey();
        int before = receipts(lakes);

        List<Person.Answer> answers = AtOnce.times(50, () -> lakes.finance.post(RELEASES, release("1000.00"), key));

        assertThat(receipts(lakes)).isEqualTo(before + 1);
        assertThat(answers)
                .extracting(Person.Answer::status)
                .containsOnly(201, 409)
                .contains(201);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Person.Answer::text)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void of_a_hundred_changes_with_one_tag_exactly_one_wins(House house) {
        Lakes lakes = Lakes.in(house);
        lakes.officer
                .post(Lakes.P + "agreements", Lakes.agreement("AG-TAG", "SAV", "EUR", "E1:LX-1:1.00"))
                .expect(201);
        String tag =
                lakes.officer.get(Lakes.P + "agreements/AG-TAG").expect(200).tag();

        List<Person.Answer> answers = AtOnce.times(
                100,
                () -> lakes.officer.send(
                        "PATCH",
                        Lakes.P + "agreements/AG-TAG",
                        "{\"title\":\"%s\"}".formatted(UUID.randomUUID()),
                        Map.of("If-Match", tag, "Content-Type", "application/merge-patch+json")));

        assertThat(answers).extracting(Person.Answer::status).containsOnly(200, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    @Test
    void a_change_without_a_tag_is_refused(House house) {
        Lakes lakes = Lakes.in(house);

        Person.Answer refused = lakes.controller.post(Lakes.P + "contributions/LX-1/commit", "{}");

        assertThat(refused.status()).isEqualTo(428);
    }

    @Test
    void what_belongs_to_another_partner_looks_like_what_does_not_exist(House house) {
        Lakes.in(house);
        Person partner = house.as("sav-finance");

        String foreign = anonymous(partner.get(Lakes.P + "agreements/AG-UNW").expect(404));

        assertThat(foreign)
                .isEqualTo(anonymous(partner.get(Lakes.P + "agreements/AG-NONE").expect(404)));
    }

    private static String anonymous(Person.Answer answer) {
        return answer.text().replaceAll("urn:uuid:[0-9a-f-]{36}", "").replaceAll("\"traceId\":\"[0-9a-f]{32}\"", "");
    }

    private static String release(String amount) {
        return """
                {"contribution":"LX-1","valueDate":"2026-11-02","amount":{"amount":"%s","currency":"EUR"}}""".formatted(amount);
    }

    private static Map<String, String> newKey() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static int receipts(Lakes lakes) {
        return lakes.finance
                .get(Lakes.P + "receipts?limit=200")
                .expect(200)
                .json()
                .path("items")
                .size();
    }
}
