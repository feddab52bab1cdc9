package org.tumar.gateway;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.servicetest.HouseRules;

class ArchitectureTests {

    private static final JavaClasses OURS = HouseRules.production("org.tumar.gateway");

    static Stream<ArchRule> rules() {
        return HouseRules.ofEveryService().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRulesOfTheHouse(ArchRule rule) {
        rule.check(OURS);
    }
}
