package org.codonor.reporting;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.codonor.test.architecture.ErrorPage;
import org.codonor.test.architecture.HouseRules;
import org.codonor.test.architecture.Operations;
import org.codonor.test.architecture.ServiceRules;

@AnalyzeClasses(packages = "org.codonor.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchTests SERVICE = ArchTests.in(ServiceRules.class);

    @ArchTest
    static void contract_resources_and_permissions_agree(com.tngtech.archunit.core.domain.JavaClasses unused) {
        Operations.agree("reporting", new ReportingPermissions());
    }

    @ArchTest
    static void every_problem_is_explained(com.tngtech.archunit.core.domain.JavaClasses unused) {
        ErrorPage.prints("Reporting", ReportingProblem.values());
    }
}
