package org.codonor.contributions.ask;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** A programme with a plan and money for each test, and what partners-service and reporting-service ask of its ledger. */
abstract class PlanAndMoney {
    @Inject
    Given given;

    String programme;
    Asking ask;

    @BeforeEach
    void a_programme_with_a_plan_and_money() {
        programme = given.planAndMoney();
        ask = new Asking(programme);
    }
}
