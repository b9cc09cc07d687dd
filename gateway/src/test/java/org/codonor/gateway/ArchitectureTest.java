package org.codonor.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.codonor.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.codonor.(gateway..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_gateway_holds_no_business_rule = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.codonor.contributions..", "org.codonor.partners..", "org.codonor.reporting..");
}
