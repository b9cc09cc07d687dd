package org.codonor.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Set;

/** What holds for every line that a service runs, in {@code common} as well. */
public final class HouseRules {
    private static final String EMPTY_NAME = "(Abstract|Base)[A-Z].*|.*(Impl|Manager|Helper|Utils?|Dto|DTO|Processor)";
    private static final Set<String> BINARY_FRACTIONS =
            Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    @ArchTest
    static final ArchRule features_form_no_cycle =
            slices().matching("org.codonor.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_resource_is_package_private = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule an_operation_is_a_public_method = methods()
            .that(describe("are operations", Operations::isOperation))
            .should()
            .bePublic()
            .because("the framework ignores any other and answers 404")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_a_program_of_its_own_prints = noClasses()
            .that(describe(
                    "are no programs",
                    type -> type.tryGetMethod("main", String[].class).isEmpty()))
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule there_is_one_way_to_log = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule no_field_is_a_binary_fraction =
            noFields().should().haveRawType(binaryFraction()).because("amounts and rates are exact decimals");

    @ArchTest
    static final ArchRule no_method_takes_or_gives_a_binary_fraction = noMethods()
            .should(ArchCondition.from(describe("take or give a binary fraction", HouseRules::passesBinaryFraction)))
            .because("amounts and rates are exact decimals");

    @ArchTest
    static final ArchRule the_time_is_the_programmes_clocks = noClasses()
            .that()
            .resideOutsideOfPackage("org.codonor.common.clock..")
            .should()
            .callMethodWhere(describe("it asks the system for the time", HouseRules::asksForTheTime))
            .because("rules, recordedAt and deadlines live in the programme's time");

    @ArchTest
    static final ArchRule a_name_says_what_the_thing_is = noClasses()
            .should(ArchCondition.from(describe(
                    "have a name that says nothing",
                    type -> type.getSimpleName().matches(EMPTY_NAME))));

    private HouseRules() {}

    private static DescribedPredicate<JavaClass> binaryFraction() {
        return describe("float or double", type -> BINARY_FRACTIONS.contains(type.getName()));
    }

    private static boolean passesBinaryFraction(JavaMethod method) {
        return binaryFraction().test(method.getRawReturnType())
                || method.getRawParameterTypes().stream().anyMatch(binaryFraction());
    }

    private static boolean asksForTheTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean given =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.startsWith("java.time.")
                && !given
                && (call.getName().equals("now") || call.getName().startsWith("system"));
    }
}
