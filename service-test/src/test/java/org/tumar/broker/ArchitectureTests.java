package org.tumar.broker;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.servicetest.HouseRules;

/// The embedded broker's: its own module comes before the one that has the rules.
class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.production("org.tumar.broker");

    /// One class wraps Qpid; what a supervisor waits for, the application prints.
    private static final Map<ArchRule, DescribedPredicate<JavaClass>> EXEMPT =
            Map.of(
                    HouseRules.DOMAIN_KNOWS_NO_FRAMEWORK,
                    around(simpleName("EmbeddedBroker")),
                    HouseRules.NO_STANDARD_STREAMS,
                    around(simpleNameEndingWith("Application")));

    static Stream<ArchRule> rules() {
        return HouseRules.ofEveryModule().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRulesOfTheHouse(ArchRule rule) {
        DescribedPredicate<JavaClass> exempt =
                EXEMPT.getOrDefault(rule, DescribedPredicate.alwaysFalse());
        rule.check(CLASSES.that(DescribedPredicate.not(exempt)));
    }

    /// A class and those nested in it.
    private static DescribedPredicate<JavaClass> around(DescribedPredicate<JavaClass> type) {
        return DescribedPredicate.describe(
                type.getDescription(),
                it -> type.test(it) || it.getEnclosingClass().filter(type).isPresent());
    }
}
