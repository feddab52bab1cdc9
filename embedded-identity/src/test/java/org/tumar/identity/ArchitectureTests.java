package org.tumar.identity;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.servicetest.HouseRules;

class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.production("org.tumar.identity");

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    static Stream<ArchRule> rules() {
        return HouseRules.ofEveryService().stream();
    }
}
