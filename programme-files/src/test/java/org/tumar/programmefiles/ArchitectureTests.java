package org.tumar.programmefiles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.servicetest.HouseRules;

class ArchitectureTests {

    private static final JavaClasses CLASSES = HouseRules.production("org.tumar.programmefiles");

    @Test
    void readsAndWritesCsvAndWorkbooksInAFewPlaces() {
        noClasses()
                .that()
                .doNotHaveSimpleName("TableReader")
                .and()
                .doNotHaveSimpleName("Sheet")
                .and()
                .haveNameNotMatching(".*\\.Workbook(Reader|Cells|Scan|Writer)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "org.tumar..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    static Stream<ArchRule> rules() {
        return HouseRules.ofEveryModule().stream()
                .filter(it -> it != HouseRules.DOMAIN_KNOWS_NO_FRAMEWORK);
    }
}
