package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who wrote a plan does not approve it: not in another role, not after a change of role, not through a file. */
@ExtendWith(House.InTest.class)
class FourEyesSystemTest {

    @Test
    void one_person_with_two_roles_does_not_approve_what_the_same_person_wrote(House house) {
        Village village = Village.founded(house);
        Person both = person(house, village, "both", "lead-officer", "lead-controller");
        String draft = draft(village, both);
        both.verb(draft, "submit", null).expect(200);

        assertThat(both.get(draft).json().path("allowedActions").toString()).doesNotContain("approve");
        refused(both.verb(draft, "approve", null));
    }

    @Test
    void a_change_of_role_makes_nobody_another_person(House house) {
        Village village = Village.founded(house);
        String draft = draft(village, person(house, village, "promoted", "lead-officer"));
        village.officer().verb(draft, "submit", null).expect(200);

        refused(person(house, village, "promoted", "lead-controller").verb(draft, "approve", null));
    }

    @Test
    void who_wrote_a_line_through_a_file_does_not_approve_it_whoever_began_and_submitted(House house) {
        Village village = Village.founded(house);
        String draft = draft(village, village.officer());
        Person importer = person(house, village, "importer", "lead-officer", "lead-controller");
        imported(importer, draft, importer.get(draft + ".csv").expect(200).text());
        imported(
                village.officer(),
                draft,
                village.officer().get(draft + ".csv").expect(200).text());
        village.officer().verb(draft, "submit", null).expect(200);

        refused(importer.verb(draft, "approve", null));
    }

    private static void refused(Person.Answer answer) {
        assertThat(answer.expect(409).json().path("type").asText()).endsWith("/errors/four-eyes");
    }

    /** The plan in force once more, as somebody's draft. */
    private static String draft(Village village, Person author) {
        author.post(village.path("budget-versions"), """
                {"ref":"BV-2","validFrom":"2026-02-01","reason":"CONTRIBUTION_JOINS","approvalRef":"GRANT-1","lines":[
                 {"line":"OWN","outcome":"O-GEN","coreArea":"GEN","geo":"ALL","leadOwn":true,"costType":"MEL",
                  "amount":"60000.00","years":[{"year":2026,"amount":"60000.00"}],
                  "funding":[{"contribution":"GRANT","amount":"60000.00"}]}]}""").expect(201);
        return village.path("budget-versions/BV-2");
    }

    private static void imported(Person importer, String draft, String file) {
        importer.send(
                        "POST",
                        draft + "/import",
                        file,
                        Map.of(
                                "Content-Type", "text/csv",
                                "If-Match", importer.get(draft).expect(200).tag(),
                                "Idempotency-Key", UUID.randomUUID().toString()))
                .expect(200);
    }

    private static Person person(House house, Village village, String subject, String... roles) {
        return house.with(
                Map.of(
                        "sub",
                        village.code() + "-" + subject,
                        "iss",
                        house.stack().issuer().uri(),
                        "aud",
                        "codonor",
                        "party",
                        "LV",
                        "roles",
                        List.of(roles),
                        "programmes",
                        List.of(village.code())),
                Duration.ofMinutes(10));
    }
}
