package org.tumar.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.servicetest.HouseRules;

/// A command line is made of its libraries, prints, and wires itself: the rules on those three are
/// not for it.
class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.production("org.tumar.demo");

    private static final Set<ArchRule> NOT_FOR_A_COMMAND_LINE =
            Set.of(
                    HouseRules.DOMAIN_KNOWS_NO_FRAMEWORK,
                    HouseRules.NO_STANDARD_STREAMS,
                    HouseRules.TIME_IS_INJECTED);

    @Test
    void startsWithoutSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    static Stream<ArchRule> rules() {
        return HouseRules.ofEveryModule().stream()
                .filter(it -> !NOT_FOR_A_COMMAND_LINE.contains(it));
    }
}
