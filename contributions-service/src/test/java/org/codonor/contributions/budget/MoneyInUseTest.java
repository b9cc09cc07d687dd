package org.codonor.contributions.budget;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.change.Changes;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.money.Money;
import org.codonor.contributions.House;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.ledger.Source;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** What the lead donor may no longer take back once partners have signed for the money or spent it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MoneyInUseTest {
    @Inject
    Ledger ledger;

    @Inject
    Changes changes;

    @Inject
    CurrentCaller current;

    @Test
    @ActivateRequestContext
    void R30_a_line_is_not_cut_below_what_is_contracted() {
        House house = House.opened().withGrant().withBudget("2025-10-01", "INITIAL", "1000.00", "0.00");
        moved(house, Event.AGREEMENT, Account.UNCONTRACTED, Account.CONTRACTED, "400.00");

        String tooDeep = house.decided(House.budget("2026-01-01", "DECISION", "399.99", "0.00"));
        house.approve(tooDeep)
                .statusCode(409)
                .body("rule", equalTo("R30"))
                .body("available.amount", equalTo("399.99"))
                .body("requested.amount", equalTo("400.00"));

        house.approve(house.decided(House.budget("2026-01-01", "DECISION", "400.00", "0.00")))
                .statusCode(200);
    }

    @Test
    @ActivateRequestContext
    void R54_a_receipt_whose_money_is_spent_is_not_reversed() {
        House house = House.opened().withGrant().withBudget("2025-10-01", "INITIAL", "1000.00", "0.00");
        String first = house.released("2025-12-01", "500.00").extract().path("ref");
        String second = house.released("2026-01-15", "100.00").extract().path("ref");
        moved(house, Event.DIRECT_COST, Account.LEAD, Account.DIRECT_COST, "450.00");

        house.verb(Role.LEAD_FINANCE, "receipts/" + first, "reverse", "{\"reason\":\"Wrong day\"}")
                .statusCode(409)
                .body("rule", equalTo("R54"))
                .body("available.amount", equalTo("150.00"))
                .body("requested.amount", equalTo("500.00"));

        house.verb(Role.LEAD_FINANCE, "receipts/" + second, "reverse", "{\"reason\":\"Wrong day\"}")
                .statusCode(200);
    }

    private void moved(House house, Event event, Account from, Account to, String amount) {
        current.actAs(Caller.system("test"));
        var move = Move.of(event, from, to, "GRANT", Money.of(amount, "DKK"), LocalDate.parse("2026-02-01"))
                .under(event == Event.AGREEMENT ? "AG-1" : "")
                .on("L1");
        var source = Source.own("TEST", Ids.next(), house.path("tests/T-1"));
        changes.run(house.programme, "test", () -> ledger.post(Posting.of(source, List.of(move))));
    }
}
