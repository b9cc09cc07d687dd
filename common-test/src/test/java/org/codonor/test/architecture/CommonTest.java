package org.codonor.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** {@code common} keeps the rules of the house and sees no service; tested here, because its own tests cannot see us. */
@AnalyzeClasses(packages = "org.codonor.common", importOptions = ImportOption.DoNotIncludeTests.class)
class CommonTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule common_sees_no_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.codonor.contributions..",
                    "org.codonor.partners..",
                    "org.codonor.reporting..",
                    "org.codonor.gateway..",
                    "org.codonor.quickstart..");
}
