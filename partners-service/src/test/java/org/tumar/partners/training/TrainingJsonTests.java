package org.tumar.partners.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tumar.partners.Samples.map;
import static org.tumar.partners.Samples.training;
import static org.tumar.partners.Samples.with;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.records.FaultBody;
import org.tumar.kit.TumarJson;
import org.tumar.partners.check.Faults;
import org.tumar.partners.web.Fields;

class TrainingJsonTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2014-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final TrainingJson JSON = new TrainingJson(CLOCK);
    private static final Map<String, Object> GOOD = training("T-1", "sana-sezim");

    @Test
    void takesWhatIsRight() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(faults(map())).extracting(FaultBody::field).contains("id", "partner", "topic");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("id", "a b", "id", "bad-id"),
                Arguments.of("id", "statistics", "id", "bad-id"),
                Arguments.of("partner", null, "partner", "missing"),
                Arguments.of("programmes", List.of(), "programmes", "missing"),
                Arguments.of("programmes", "CT.0495", "programmes", "bad-list"),
                Arguments.of("programmes", List.of("C,T"), "programmes", "bad-programme"),
                Arguments.of("from", "12.05.2014", "from", "bad-date"),
                Arguments.of("from", "2014-02-30", "from", "bad-date"),
                Arguments.of("to", "2014-05-11", "to", "ends-before-it-begins"),
                Arguments.of("to", "2014-06-02", "to", "in-the-future"),
                Arguments.of("days", 4, "days", "days-do-not-fit"),
                Arguments.of("days", 0, "days", "days-do-not-fit"),
                Arguments.of("topic", "cooking", "topic", "unknown-code"),
                Arguments.of("audience", "Police", "audience", "unknown-code"),
                Arguments.of("trainers", -1, "trainers", "bad-number"),
                Arguments.of("participants", 27.5, "participants", "bad-number"),
                Arguments.of("bySex", map("female", 11, "male", 15), "bySex", "does-not-add-up"),
                Arguments.of("bySex", map("female", 0, "male", 0), "bySex", "does-not-add-up"),
                Arguments.of("bySex", map("women", 27), "bySex.women", "unknown-code"),
                Arguments.of("bySex", List.of(), "bySex", "no-object"),
                Arguments.of("byOrganisation", map("one", 28), "byOrganisation", "does-not-add-up"),
                Arguments.of(
                        "knowledge",
                        map("before", 1, "after", 2, "scored", 28),
                        "knowledge.scored",
                        "does-not-add-up"),
                Arguments.of(
                        "knowledge",
                        map("before", 101, "after", 2, "scored", 1),
                        "knowledge.before",
                        "does-not-add-up"),
                Arguments.of(
                        "knowledge", map("before", 1, "after", 2), "knowledge.scored", "missing"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("bad")
    void namesTheFieldThatWillNotDo(String sent, Object value, String field, String code) {
        assertThat(faults(with(GOOD, sent, value)))
                .extracting(FaultBody::field, FaultBody::code)
                .contains(tuple(field, code));
    }

    @Test
    void takesAnAnswerBackAsItIs() {
        Map<String, Object> sparse =
                with(with(with(GOOD, "bySex", null), "byOrganisation", null), "knowledge", null);
        Training training = read(TumarJson.mapper().writeValueAsString(sparse));
        String answer =
                TumarJson.mapper().writeValueAsString(TrainingBodyJson.body("T-1", training));

        assertThat(read(answer)).isEqualTo(training);
    }

    @Test
    void knowsNobodyFromNothingSaid() {
        String none =
                TumarJson.mapper()
                        .writeValueAsString(with(GOOD, "bySex", map("female", 0, "male", 27)));

        assertThat(read(none).bySex()).containsEntry("female", 0L);
    }

    @Test
    void namesEveryFieldThatWillNotDo() {
        Map<String, Object> bad =
                with(with(with(GOOD, "topic", "cooking"), "from", "soon"), "bySex", map("male", 1));

        assertThat(faults(bad))
                .extracting(FaultBody::field)
                .containsExactlyInAnyOrder("topic", "from", "bySex");
    }

    @Test
    void takesNoMoreThanItIsToldOf() {
        assertThat(faults(with(GOOD, "office", "UZ")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.field()).isEqualTo("office");
                    assertThat(it.code()).isEqualTo("unknown-field");
                    assertThat(it.message()).contains("partner, programmes, from");
                });
    }

    @Test
    void readsTheSameFromEveryForm() {
        String line = TumarJson.mapper().writeValueAsString(GOOD);
        String csv =
                """
                id,partner,programmes,from,to,days,topic,audience,trainers,participants,bySex.female,bySex.male,byOrganisation,knowledge.before,knowledge.after,knowledge.scored
                T-1,sana-sezim,CT.0495,2014-05-12,2014-05-14,3,identification-and-referral,law-enforcement,2,27,11,16,sana-sezim=5,1210.5,1794,25
                """;

        TrainingRows lines = HttpRows.ndjson(bytes(line + "\n\n"), JSON);
        TrainingRows table = HttpRows.csv(bytes("\uFEFF" + csv), JSON);

        assertThat(table.faults()).isEmpty();
        assertThat(table.read())
                .extracting(Trainings.Read::training)
                .containsExactly(read(line))
                .isEqualTo(lines.read().stream().map(Trainings.Read::training).toList());
    }

    @Test
    void namesRowAndColumnOfATable() {
        String csv =
                """
                id,partner,participants
                T-1,sana-sezim,many

                T-2,sana-sezim
                """;

        assertThat(HttpRows.csv(bytes(csv), JSON).faults())
                .extracting(FaultBody::row, FaultBody::field, FaultBody::code)
                .contains(
                        tuple(2, "participants", "bad-number"),
                        tuple(4, null, "wrong-number-of-columns"));
    }

    /// What stands under a column that nobody knows, or under one of two of a name, is not guessed.
    @Test
    void readsNoRowsUnderAHeadThatWillNotDo() {
        String csv =
                """
                id,colour,participants,participants,participants.female
                T-1,red,27,72,5
                """;

        TrainingRows rows = HttpRows.csv(bytes(csv), JSON);

        assertThat(rows.read()).isEmpty();
        assertThat(rows.faults())
                .extracting(FaultBody::row, FaultBody::field, FaultBody::code)
                .containsExactly(
                        tuple(1, "colour", "unknown-column"),
                        tuple(1, "participants.female", "unknown-column"),
                        tuple(1, "participants", "twice"));
    }

    @Test
    void saysWhichLineIsNoJson() {
        TrainingRows rows = HttpRows.ndjson(bytes("{}\n[]\nno\n"), JSON);

        assertThat(rows.refused()).isEqualTo(3);
        assertThat(rows.faults())
                .extracting(FaultBody::row, FaultBody::code)
                .contains(tuple(2, "no-object"), tuple(3, "no-json"));
        assertThat(HttpRows.ndjson(new byte[] {'{', (byte) 0xC3, '}'}, JSON).faults())
                .extracting(FaultBody::code)
                .containsExactly("not-utf-8");
    }

    @Test
    void keepsTheFirstThousandFaultsAndCountsThemAll() {
        TrainingRows rows = HttpRows.ndjson(bytes("x\n".repeat(1_200)), JSON);

        assertThat(rows.refused()).isEqualTo(1_200);
        assertThat(rows.unread()).hasSize(1_000);
        assertThat(rows.faults()).hasSize(1_000).last().returns(1_000, FaultBody::row);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Training read(String json) {
        Fields fields = Fields.of(TumarJson.mapper().readTree(json), Faults.ofOne());
        return JSON.training(fields).orElseThrow();
    }

    private static List<FaultBody> faults(Map<String, Object> sent) {
        Fields fields = Fields.of(TumarJson.mapper().valueToTree(sent), Faults.ofOne());
        JSON.id(fields);
        JSON.training(fields);
        return fields.faults().all();
    }
}
