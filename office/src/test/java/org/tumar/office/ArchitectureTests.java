package org.tumar.office;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.servicetest.HouseRules;

class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.production("org.tumar.office");

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    /// An office is made of contexts: it has no domain. Before it has a log, it says on standard
    /// error why it does not start.
    static Stream<ArchRule> rules() {
        return HouseRules.ofEveryModule().stream()
                .filter(it -> it != HouseRules.DOMAIN_KNOWS_NO_FRAMEWORK)
                .filter(it -> it != HouseRules.NO_STANDARD_STREAMS);
    }
}
