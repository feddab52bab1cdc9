package org.tumar.kit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.servicetest.HouseRules;

class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.production("org.tumar.kit");

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    /// TumarJson, named like an adapter, is what the kit is for.
    @Test
    void hidesItsAdapters() {
        HouseRules.ADAPTERS_ARE_HIDDEN.check(
                CLASSES.that(DescribedPredicate.not(simpleName("TumarJson"))));
    }

    /// The kit is made of the framework: it has no domain.
    static Stream<ArchRule> rules() {
        return HouseRules.ofEveryService().stream()
                .filter(it -> it != HouseRules.DOMAIN_KNOWS_NO_FRAMEWORK)
                .filter(it -> it != HouseRules.ADAPTERS_ARE_HIDDEN);
    }
}
