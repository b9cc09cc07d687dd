package org.codonor.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

/** What holds for a service beside {@link HouseRules}. */
public final class ServiceRules {
    private static final String SERVICE = "org[.]codonor[.](contributions|partners|reporting)";
    private static final String EDGE_NAME = "New[A-Z].*|[A-Z].*(View|Change)";

    @ArchTest
    static final ArchRule an_entity_is_public_only_when_another_feature_names_it = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(ArchCondition.from(
                    describe("be package-private unless another feature names it", ServiceRules::isAsHiddenAsItCanBe)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule an_entitys_fields_are_its_features_own = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule an_entity_changes_by_verbs_not_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule what_goes_over_the_wire_is_a_record = classes()
            .that(describe("are named as requests and answers", ServiceRules::isNamedAsRequestOrAnswer))
            .should()
            .beRecords()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule what_all_features_share_needs_none_of_them = noClasses()
            .that(describe("belong to no feature", type -> type.getPackageName().matches(SERVICE)))
            .should()
            .dependOnClassesThat(describe(
                    "belong to a feature", type -> type.getPackageName().matches(SERVICE + "[.].+")));

    @ArchTest
    static final ArchRule a_service_sees_no_other = slices().matching(
                    "org.codonor.(contributions|partners|reporting|gateway|quickstart)..")
            .should()
            .notDependOnEachOther();

    private ServiceRules() {}

    private static boolean isAsHiddenAsItCanBe(JavaClass entity) {
        return !entity.getModifiers().contains(JavaModifier.PUBLIC)
                || entity.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(entity.getPackageName()));
    }

    private static boolean isNamedAsRequestOrAnswer(JavaClass type) {
        return !type.isInterface() && !type.isEnum() && type.getSimpleName().matches(EDGE_NAME);
    }
}
