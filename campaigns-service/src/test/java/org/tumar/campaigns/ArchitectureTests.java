package org.tumar.campaigns;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.servicetest.HouseRules;

class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.production("org.tumar.campaigns");

    private static final Set<ArchRule> NOT_OF_WHAT_CONTROLLERS_SHARE =
            Set.of(HouseRules.DOMAIN_KNOWS_NO_FRAMEWORK, HouseRules.ADAPTERS_ARE_HIDDEN);

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(NOT_OF_WHAT_CONTROLLERS_SHARE.contains(rule) ? withoutWeb() : CLASSES);
    }

    /// What the controllers share knows the framework as they do, and is seen by them.
    private static JavaClasses withoutWeb() {
        return CLASSES.that(DescribedPredicate.not(resideInAPackage("org.tumar.campaigns.web")));
    }

    static Stream<ArchRule> rules() {
        return HouseRules.ofEveryService().stream();
    }
}
