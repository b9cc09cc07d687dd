package org.codonor.contributions.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The programme's calendar is data. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CalendarTest {
    private static final String CHRISTMAS = """
            {"holidays":[{"date":"2026-12-26","name":"Second"},{"date":"2026-12-25","name":"First"},{"date":"2025-12-25","name":"Before"}]}""";

    private House house;

    @BeforeEach
    void open() {
        house = House.opened();
    }

    @Test
    void without_anything_said_saturday_and_sunday_are_weekend() {
        house.get(Role.PARTNER_REPORTER, "calendar")
                .statusCode(200)
                .body("weekend", contains("SATURDAY", "SUNDAY"))
                .body("timeZone", equalTo("Europe/Copenhagen"))
                .body("allowedActions", hasSize(0));
    }

    @Test
    void a_deadline_is_counted_by_weekend_and_holidays() {
        house.create("calendar/holidays", CHRISTMAS);
        house.patch(Role.LEAD_OFFICER, "calendar", "{\"weekend\":[\"SUNDAY\"]}").statusCode(200);

        house.get(Role.CO_DONOR, "calendar/working-days?from=2026-12-24&days=1")
                .statusCode(200)
                .body("date", equalTo("2026-12-28"))
                .body("endsAt", equalTo("2026-12-28T23:00:00Z"));
        house.get(Role.CO_DONOR, "calendar/working-days?from=2026-12-14&days=5").body("date", equalTo("2026-12-19"));
        house.get(Role.CO_DONOR, "calendar/working-days?from=2026-12-14&days=0").statusCode(422);
        house.get(Role.CO_DONOR, "calendar/working-days?from=2026-12-14").statusCode(400);
    }

    @Test
    void holidays_are_listed_by_date_and_year_and_each_stands_once() {
        house.create("calendar/holidays", CHRISTMAS)
                .body("holidays.date", contains("2025-12-25", "2026-12-25", "2026-12-26"));

        house.get(Role.AUDITOR, "calendar/holidays?year=2026").body("items.date", contains("2026-12-25", "2026-12-26"));
        house.post(Role.LEAD_OFFICER, house.path("calendar/holidays"), """
                        {"holidays":[{"date":"2027-12-25","name":"Next"},{"date":"2026-12-25","name":"Again"}]}""")
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/holidays/1/date"));
        house.get(Role.AUDITOR, "calendar/holidays").body("items", hasSize(3));
    }

    @Test
    void a_holiday_taken_back_is_a_working_day() {
        house.create("calendar/holidays", CHRISTMAS);

        house.verb(Role.LEAD_OFFICER, "calendar/holidays/2026-12-25", "withdraw", null)
                .statusCode(204);

        house.get(Role.LEAD_OFFICER, "calendar/holidays/2026-12-25").statusCode(404);
        house.get(Role.CO_DONOR, "calendar/working-days?from=2026-12-24&days=1").body("date", equalTo("2026-12-25"));
    }

    @Test
    void a_co_donor_and_a_partner_change_nothing() {
        for (Role role : new Role[] {Role.CO_DONOR, Role.PARTNER_FINANCE}) {
            house.post(role, house.path("calendar/holidays"), CHRISTMAS).statusCode(403);
            house.patch(role, "calendar", "{\"weekend\":[]}").statusCode(403);
        }
    }
}
