package org.tumar.servicetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTests {

    private static final JavaClasses SOUND = classes("org.tumar.servicetest.sound");

    @ParameterizedTest(name = "{1} in {2}")
    @MethodSource("violations")
    void findsEachViolation(ArchRule rule, String culprit, String place) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(classes("org.tumar.servicetest.violations." + place)))
                .withMessageContaining(culprit);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void passesASoundPackage(ArchRule rule) {
        assertThatCode(() -> rule.check(SOUND)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsWhereItFindsNothingToCheck(ArchRule rule) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> rule.check(classes("org.tumar.nowhere")));
    }

    @Test
    void findsAFrameworkInTheContracts() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        HouseRules.CONTRACTS_ARE_PLAIN.check(
                                classes("org.tumar.contracts.violation")))
                .withMessageContaining("FramedBody");
        assertThatCode(() ->
                        HouseRules.CONTRACTS_ARE_PLAIN.check(classes("org.tumar.contracts.sound")))
                .doesNotThrowAnyException();
    }

    @Test
    void readsProductionClassesOnly() {
        assertThat(HouseRules.production("org.tumar.servicetest"))
                .extracting(it -> it.getSimpleName())
                .contains("HouseRules")
                .doesNotContain("HouseRulesTests", "Unmarked");
    }

    static Stream<ArchRule> rules() {
        return HouseRules.ofEveryService().stream();
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                arguments(HouseRules.DOMAIN_KNOWS_NO_FRAMEWORK, "Programme", "framework"),
                arguments(HouseRules.BEANS_IN_CONFIGURATIONS, "Wiring", "beans"),
                arguments(HouseRules.TIME_IS_INJECTED, "Now", "time"),
                arguments(HouseRules.TIME_IS_INJECTED, "Today", "time"),
                arguments(HouseRules.TIME_IS_INJECTED, "TodayElsewhere", "time"),
                arguments(HouseRules.TIME_IS_INJECTED, "Milliseconds", "time"),
                arguments(HouseRules.TIME_IS_INJECTED, "OwnClock", "time"),
                arguments(HouseRules.NO_PACKAGE_CYCLES, "Cycle detected", "cycles"),
                arguments(HouseRules.PACKAGES_ARE_NULL_MARKED, "Unmarked", "unmarked"),
                arguments(HouseRules.ADAPTERS_ARE_HIDDEN, "OpenController", "open"),
                arguments(HouseRules.NO_STANDARD_STREAMS, "Printing", "streams"),
                arguments(HouseRules.NO_JAVA_LOGGING, "Logging", "logging"),
                arguments(HouseRules.NO_LOMBOK_NO_JACKSON_2, "Jackson2", "jackson"),
                arguments(HouseRules.NO_FIELD_INJECTION, "Injected", "injection"));
    }

    private static JavaClasses classes(String place) {
        return new ClassFileImporter().importPackages(place);
    }
}
