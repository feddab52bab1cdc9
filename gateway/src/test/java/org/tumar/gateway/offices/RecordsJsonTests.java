package org.tumar.gateway.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.contracts.campaigns.CallStatisticsBody;
import org.tumar.contracts.campaigns.CampaignStatisticsBody;
import org.tumar.contracts.partners.DirectoryPageBody;
import org.tumar.contracts.partners.DirectoryQuestionBody;
import org.tumar.contracts.records.SpanBody;
import org.tumar.gateway.offices.AnswerJson.UnusableException;

class RecordsJsonTests {

    private static final SpanBody SPAN =
            new SpanBody(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of("CT.0495"));
    private static final SpanBody YEAR =
            new SpanBody(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31), null);

    private static final List<RecordsQuestion<?>> CAMPAIGNS =
            List.of(
                    new RecordsQuestion<>(Topic.EVENTS, SPAN),
                    new RecordsQuestion<>(Topic.CALLS, SPAN));
    private static final List<RecordsQuestion<?>> PARTNERS =
            List.of(
                    new RecordsQuestion<>(Topic.TRAININGS, YEAR),
                    new RecordsQuestion<>(Topic.NETWORK, YEAR),
                    new RecordsQuestion<>(
                            Topic.PARTNERS,
                            new DirectoryQuestionBody(
                                    "сана", null, null, null, null, null, null, 20)));

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = RecordsJsonTests.class.getResourceAsStream("/golden/" + name)) {
            return in.readAllBytes();
        }
    }

    private static void assertAsks(String sample, List<RecordsQuestion<?>> questions)
            throws IOException {
        assertThat(AnswerJson.MAPPER.readTree(RecordsJson.ask(questions)))
                .isEqualTo(AnswerJson.MAPPER.readTree(sample(sample)));
    }

    @Test
    void asksWhatTheServicesTake() throws IOException {
        assertAsks("campaigns/questions.json", CAMPAIGNS);
        assertAsks("partners/questions.json", PARTNERS);
    }

    @Test
    void readsWhatTheServicesAnswer() throws Exception {
        List<RecordsAnswer> campaigns =
                RecordsJson.read(sample("campaigns/answers.json"), "KZ", CAMPAIGNS);
        List<RecordsAnswer> partners =
                RecordsJson.read(sample("partners/answers.json"), "KZ", PARTNERS);

        assertThat(given(campaigns.get(0), CampaignStatisticsBody.class).total().attended())
                .isEqualTo(42);
        assertThat(given(campaigns.get(1), CallStatisticsBody.class).calls()).isEqualTo(1);
        assertThat(given(partners.get(2), DirectoryPageBody.class).entries())
                .singleElement()
                .satisfies(it -> assertThat(it.partner().id()).isEqualTo("sana-sezim"));
    }

    private static <A> A given(RecordsAnswer answer, Class<A> type) {
        return type.cast(((RecordsAnswer.Given) answer).body());
    }

    private static byte[] answers(String answers) {
        return "{\"office\":\"KZ\",\"answers\":[%s]}"
                .formatted(answers)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void tellsAnArgumentThatWillNotDoFromAQuestionThatIsNotKnown() throws Exception {
        assertThat(
                        RecordsJson.read(
                                answers(
                                        "{\"refusal\":{\"field\":\"search\",\"code\":\"bad-query\"}},"
                                                + "{\"refusal\":{\"field\":\"call Aigul, 11616\",\"code\":\"forbidden\"}},"
                                                + "{}"),
                                "KZ",
                                PARTNERS))
                .containsExactly(
                        new RecordsAnswer.Refused("search"),
                        new RecordsAnswer.None(),
                        new RecordsAnswer.None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"office\":\"KG\",\"answers\":[{},{}]}",
                "{\"office\":\"KZ\",\"answers\":[{}]}",
                "{\"office\":\"KZ\",\"answers\":[{\"events\":null},{}]}",
                "{\"office\":\"KZ\",\"answers\":[{\"events\":{}},{}]}",
                "{\"office\":\"KZ\",\"answers\":[{\"events\":[]},{}]}",
                "{\"office\":\"KZ\",\"answers\":[{\"calls\":{}},{\"calls\":7}]}"
            })
    void usesNothingOfAnAnswerThatIsNotWhole(String answer) {
        assertThatThrownBy(() ->
                        RecordsJson.read(answer.getBytes(StandardCharsets.UTF_8), "KZ", CAMPAIGNS))
                .isInstanceOf(UnusableException.class);
    }
}
