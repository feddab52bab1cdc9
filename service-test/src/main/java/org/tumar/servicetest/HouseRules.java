package org.tumar.servicetest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The house's rules of architecture, for each module's `ArchitectureTests`.
///
/// ```java
/// @ParameterizedTest @MethodSource("rules")
/// void holds(ArchRule rule) { rule.check(HouseRules.production("org.tumar.office")); }
/// static Stream<ArchRule> rules() { return HouseRules.ofEveryModule().stream(); }
/// ```
public final class HouseRules {

    private static final String[] OURS = {"java..", "org.jspecify..", "org.tumar.."};

    /// Found by what they connect to: the rest of the code knows nothing of it.
    private static final DescribedPredicate<JavaClass> ADAPTERS =
            named(
                    "adapters",
                    "(Mongo|Http|GraphQl|Rabbit|Icu).*",
                    ".*(Controller|Listener|Configuration|Document|Json|Properties|Filter)");

    private static final DescribedPredicate<JavaClass> APPLICATION =
            named("the application", ".*Application");

    private static final DescribedPredicate<JavaClass> CONFIGURATION =
            named("configurations", ".*Configuration");

    /// Domain types know no framework and no library.
    public static final ArchRule DOMAIN_KNOWS_NO_FRAMEWORK =
            classes()
                    .that(DescribedPredicate.not(ADAPTERS.or(APPLICATION)))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(OURS))
                    .because("only adapters, known by name, know a framework")
                    .allowEmptyShould(false);

    /// Wiring stands in one place of each feature. Fit for a module that has beans.
    public static final ArchRule BEANS_IN_CONFIGURATIONS =
            methods()
                    .that()
                    .areAnnotatedWith("org.springframework.context.annotation.Bean")
                    .should()
                    .beDeclaredInClassesThat(CONFIGURATION)
                    .because("a *Configuration is the only place with @Bean")
                    .allowEmptyShould(false);

    /// Time comes from an injected [Clock].
    public static final ArchRule TIME_IS_INJECTED =
            Stream.of(
                            Instant.class,
                            LocalDate.class,
                            LocalDateTime.class,
                            OffsetDateTime.class,
                            ZonedDateTime.class)
                    .reduce(
                            noClasses()
                                    .that(DescribedPredicate.not(CONFIGURATION))
                                    .should()
                                    .callMethod(System.class, "currentTimeMillis"),
                            (rule, type) ->
                                    rule.orShould()
                                            .callMethod(type, "now")
                                            .orShould()
                                            .callMethod(type, "now", ZoneId.class),
                            (one, _) -> one)
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callMethod(Clock.class, "system", ZoneId.class)
                    .because("a test must be able to set the time")
                    .allowEmptyShould(false);

    /// Features build on one another, never in a circle.
    public static final ArchRule NO_PACKAGE_CYCLES =
            SlicesRuleDefinition.slices()
                    .matching("org.tumar.(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(false);

    /// Each package says in one sentence what it is, and marks its nulls.
    public static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes()
                    .should(new BeInNullMarkedPackage())
                    .because("package-info.java carries @NullMarked")
                    .allowEmptyShould(false);

    /// What connects to the outside is seen by nobody else. Fit for a module that has adapters.
    public static final ArchRule ADAPTERS_ARE_HIDDEN =
            classes()
                    .that(ADAPTERS)
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .notBePublic()
                    .because("public is a decision")
                    .allowEmptyShould(false);

    /// What a program has to say, it logs by SLF4J. Commands print: a module of them is exempt.
    public static final ArchRule NO_STANDARD_STREAMS =
            noClasses()
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                    .because("a service logs")
                    .allowEmptyShould(false);

    /// One logging interface.
    public static final ArchRule NO_JAVA_LOGGING =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(false);

    /// Records are the language, and Jackson is 3.
    public static final ArchRule NO_LOMBOK_NO_JACKSON_2 =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("lombok..", "com.fasterxml.jackson.databind.."))
                    .because("records are the language, and Jackson is 3 (tools.jackson)")
                    .allowEmptyShould(false);

    /// What crosses a process is plain.
    public static final ArchRule CONTRACTS_ARE_PLAIN =
            classes()
                    .that()
                    .resideInAPackage("org.tumar.contracts..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("java..", "org.jspecify..", "org.tumar.contracts.."))
                    .because("contracts depends on the JDK and JSpecify alone")
                    .allowEmptyShould(false);

    /// A class says in its constructor what it needs.
    public static final ArchRule NO_FIELD_INJECTION =
            fields().should()
                    .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .because("what a class needs, its constructor takes")
                    .allowEmptyShould(false);

    private HouseRules() {}

    /// The rules that hold everywhere. What prints instead of logging leaves out
    /// [#NO_STANDARD_STREAMS]; what is made of a framework, [#DOMAIN_KNOWS_NO_FRAMEWORK].
    public static List<ArchRule> ofEveryModule() {
        return List.of(
                DOMAIN_KNOWS_NO_FRAMEWORK,
                TIME_IS_INJECTED,
                NO_PACKAGE_CYCLES,
                PACKAGES_ARE_NULL_MARKED,
                NO_STANDARD_STREAMS,
                NO_JAVA_LOGGING,
                NO_LOMBOK_NO_JACKSON_2,
                NO_FIELD_INJECTION);
    }

    /// The rules of [#ofEveryModule], and those of a module that has adapters and beans.
    public static List<ArchRule> ofEveryService() {
        return Stream.concat(
                        ofEveryModule().stream(),
                        Stream.of(BEANS_IN_CONFIGURATIONS, ADAPTERS_ARE_HIDDEN))
                .toList();
    }

    /// The classes of a package and those below it, without tests.
    public static JavaClasses production(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
    }

    /// A nested type is what the type around it is.
    private static DescribedPredicate<JavaClass> named(String description, String... patterns) {
        Pattern pattern = Pattern.compile(String.join("|", patterns));
        return DescribedPredicate.describe(
                description, type -> pattern.matcher(outermost(type).getSimpleName()).matches());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }
}
