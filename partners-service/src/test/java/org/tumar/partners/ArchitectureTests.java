package org.tumar.partners;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.servicetest.HouseRules;

class ArchitectureTests {

    /// What the controllers share knows the framework as they do.
    private static final JavaClasses CLASSES =
            HouseRules.production("org.tumar.partners")
                    .that(DescribedPredicate.not(resideInAPackage("org.tumar.partners.web")));

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    static Stream<ArchRule> rules() {
        return HouseRules.ofEveryService().stream();
    }
}
