package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.Role;
import org.tumar.servicetest.AccessDocument;
import tools.jackson.databind.JsonNode;

/// Every person's role at the graph of a regional gateway, as the table in the documents has it.
class GraphAccessTests {

    private static final List<String> OFFICES = List.of("KZ", "KG", "TJ");

    private static final Map<String, String> QUESTIONS =
            Map.of(
                    "read-figures",
                    "{programme(code:\"CT.0495\",view:CURRENT){indicators(codes:[\"2.1.1\"]){national{office}}}}",
                    "read-approved",
                    "{programme(code:\"CT.0495\",view:APPROVED){indicators(codes:[\"2.1.1\"]){national{office}}}}",
                    "read-completeness",
                    "{programme(code:\"CT.0495\",asOf:\"2013-01-01T00:00:00Z\"){completeness{office}}}",
                    "read-statistics",
                    "{events{national{office}} calls{national{office}} trainings{national{office}}}",
                    "read-partners",
                    "{network(from:\"2014-01-01\",to:\"2014-12-31\"){national{office}}}",
                    "list-offices",
                    "{offices{office:code}}");

    private static RecordsUnderTest records;
    private static RegionUnderTest region;

    /// What the graph is asked for here.
    static Set<Operation> tried() {
        return QUESTIONS.keySet().stream()
                .map(it -> Operation.of(it).orElseThrow())
                .collect(Collectors.toSet());
    }

    @BeforeAll
    static void start() {
        records = new RecordsUnderTest();
        region =
                new RegionUnderTest(
                        OFFICES,
                        Stream.concat(
                                        Stream.of("--tumar.gateway.deadline=10s"),
                                        records.settings(OFFICES).stream())
                                .toArray(String[]::new));
        for (String office : OFFICES) {
            region.knew(office, "2013-01-01T00:00:00Z", Ct0495.answer(office, "Y0"));
        }
    }

    @AfterAll
    static void stop() {
        region.close();
        records.close();
    }

    static Stream<Arguments> cells() throws IOException {
        return AccessDocument.read(Path.of("..")).stream()
                .filter(it -> QUESTIONS.containsKey(it.operation()))
                .filter(it -> !Role.of(it.role()).orElseThrow().isService())
                .flatMap(it ->
                        Stream.of("KZ", "UZ", "REGION").map(office -> Arguments.of(it, office)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void showsWhatTheTableAllows(AccessDocument.Cell cell, String office) {
        String token =
                Identities.PROVIDER.token(
                        Map.of(
                                "roles", List.of(cell.role()),
                                "office", office,
                                "programmes", List.of("CT.0495")));
        JsonNode answer = region.ask(QUESTIONS.get(cell.operation()), token);
        Set<String> expected = expected(cell.cell(), office);

        assertThat(answer.findValuesAsString("office").stream().collect(Collectors.toSet()))
                .as(answer.toString())
                .isEqualTo(expected);
        assertThat(answer.at("/errors/0/extensions/code").asString(""))
                .isEqualTo(expected.isEmpty() ? "FORBIDDEN" : "");
    }

    /// Every root of the schema, so that a new one is tried as well.
    static Stream<Arguments> roots() {
        Map<String, String> questions =
                Map.of(
                        "programmes", "{programmes{title}}",
                        "programme", "{programme(code:\"CT.0495\"){title}}",
                        "offices", "{offices{code}}",
                        "events", "{events{national{office}}}",
                        "calls", "{calls{national{office}}}",
                        "trainings", "{trainings{national{office}}}",
                        "network",
                                "{network(from:\"2014-01-01\",to:\"2014-12-31\"){national{office}}}",
                        "partners", "{partners{edges{cursor}}}");
        return region
                .bean(GraphQlSource.class)
                .schema()
                .getQueryType()
                .getFieldDefinitions()
                .stream()
                .map(it -> Arguments.of(it.getName(), questions.getOrDefault(it.getName(), "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("roots")
    void showsNothingToWhoeverHasNoRole(String root, String question) {
        JsonNode answer = region.ask(question, Identities.PROVIDER.token(Map.of("office", "KZ")));

        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(answer.at("/errors/0/path/0").asString()).isEqualTo(root);
        assertThat(answer.path("data").path(root).isNull()).as(answer.toString()).isTrue();
    }

    private static Set<String> expected(String cell, String office) {
        return switch (cell) {
            case "any", "programmes" -> Set.copyOf(OFFICES);
            case "all" -> office.equals("REGION") ? Set.copyOf(OFFICES) : Set.of();
            case "own" -> OFFICES.contains(office) ? Set.of(office) : Set.of();
            case "–" -> Set.of();
            default -> throw new IllegalArgumentException(cell);
        };
    }
}
