package org.codonor.contributions;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.codonor.test.architecture.HouseRules;
import org.codonor.test.architecture.ServiceRules;

/** The walls of the house, kept here. */
@AnalyzeClasses(packages = "org.codonor.contributions", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchTests service = ArchTests.in(ServiceRules.class);
}
