package org.codonor.contributions.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that grows while it is walked: each row that was there is met exactly once, in whatever order. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GrowingListTest {
    private static final int OLD = 5_000;
    private static final int PAGE = 200;
    private static final int NEW_BETWEEN_PAGES = 20;

    @Inject
    DataSource database;

    private House house;

    @BeforeEach
    void a_programme_with_one_receipt() {
        house = House.opened().withPounds();
        house.received(1, "2026-03-05", "1800000.00", "8.52", "FIRST").statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-valueDate", "ref"})
    void five_thousand_rows_are_walked_while_five_hundred_are_inserted(String sort) throws SQLException {
        copies("OLD", 1, OLD - 1);

        var met = new ArrayList<String>();
        String cursor = null;
        int inserted = 0;
        do {
            JsonPath page = page(sort, cursor);
            met.addAll(page.getList("items.ref"));
            cursor = page.getString("next");
            if (inserted < 500) {
                copies("NEW", inserted + 1, inserted + NEW_BETWEEN_PAGES);
                inserted += NEW_BETWEEN_PAGES;
            }
        } while (cursor != null);

        List<String> old = met.stream().filter(ref -> !ref.contains("NEW")).toList();
        assertThat(inserted).isEqualTo(500);
        assertThat(old).hasSize(OLD).doesNotHaveDuplicates();
        assertThat(met).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_is_for_the_sort_and_the_filters_that_it_was_made_with() throws SQLException {
        copies("OLD", 1, PAGE);
        String cursor = page("ref", null).getString("next");

        for (String other : List.of("sort=-ref", "sort=ref&internal=false", "sort=ref&contribution=POUNDS")) {
            house.as(Role.CO_DONOR)
                    .get(house.path("receipts?" + other + "&cursor=" + cursor))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?cursor"));
        }
    }

    @Test
    void a_sort_that_the_list_does_not_know_is_refused() {
        house.as(Role.CO_DONOR).get(house.path("receipts?sort=bankRef")).then().statusCode(400);
    }

    private JsonPath page(String sort, String cursor) {
        return house.as(Role.CO_DONOR)
                .get(house.path(
                        "receipts?limit=" + PAGE + "&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor)))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Rows like the one that was booked, over some days, so that many share a value date. */
    private void copies(String prefix, int from, int to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into receipts (id, programme, ref, contribution, donor, internal, value_date, amount, currency,
                            rate, booked, indicative, quarter, bank_ref, transaction, transaction_seq, recorded_at,
                            recorded_by, recorder_roles, recorder_party)
                        select gen_random_uuid(), programme, 'RX-' || n % 10 || '-' || ? || n, contribution, donor, internal,
                            value_date + n % 7, amount, currency, rate, booked, indicative, quarter, ? || n, transaction,
                            transaction_seq, recorded_at, recorded_by, recorder_roles, recorder_party
                        from receipts cross join generate_series(?, ?) n where programme = ? and bank_ref = 'FIRST'
                        """)) {
            insert.setString(1, prefix);
            insert.setString(2, prefix);
            insert.setInt(3, from);
            insert.setInt(4, to);
            insert.setString(5, house.programme);
            insert.executeUpdate();
        }
    }
}
