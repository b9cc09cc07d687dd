package org.codonor.contributions;

import org.codonor.test.architecture.ErrorPage;
import org.codonor.test.architecture.Operations;
import org.codonor.test.architecture.PermissionPage;
import org.junit.jupiter.api.Test;

/** What is written in two places says the same. */
class AgreeTest {
    @Test
    void every_operation_of_the_contract_has_a_resource_method_and_a_permission() {
        Operations.agree("contributions", new ContributionsPermissions());
    }

    @Test
    void who_may_do_what_is_printed_in_the_docs() {
        PermissionPage.prints("Contributions", "contributions", new ContributionsPermissions());
    }

    @Test
    void every_problem_is_explained_in_the_docs() {
        ErrorPage.prints("Contributions", ContributionsProblem.values());
    }
}
