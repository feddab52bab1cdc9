package org.tumar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.campaigns.CampaignsService.json;
import static org.tumar.campaigns.CampaignsService.sample;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.contracts.campaigns.CampaignAnswerBody;
import org.tumar.contracts.campaigns.CampaignQuestionBody;
import org.tumar.contracts.records.AnswersBody;
import org.tumar.contracts.records.QuestionsBody;
import org.tumar.contracts.records.SpanBody;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.TestMongo;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

class QuestionTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final SpanBody SPAN =
            new SpanBody(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of("CT.0495"));

    private static CampaignsService service;
    private static CampaignsService gateway;

    @BeforeAll
    static void start() {
        service = CampaignsService.start(MONGO);
        service.post("/v1/campaigns", sample("campaign"));
        service.post("/v1/materials", sample("material"));
        service.post("/v1/events", sample("event"));
        service.post("/v1/hotlines", sample("hotline"));
        service.post("/v1/hotlines/hotline-11616/calls", sample("call"));
        String other = sample("event").replace("ev-2026-014", "other");
        service.post("/v1/campaigns", campaignOf("PX.0179"));
        service.post(
                "/v1/events",
                other.replace("safe-journey", "foreign").replace("CT.0495", "PX.0179"));
        gateway = service.as("gateway", "REGION", null);
    }

    private static String campaignOf(String programme) {
        return sample("campaign").replace("safe-journey", "foreign").replace("CT.0495", programme);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> ask(CampaignsService who, Object... questions) {
        return who.post(
                "/v1/questions",
                TumarJson.mapper().writeValueAsString(new QuestionsBody<>(List.of(questions))));
    }

    private static CampaignQuestionBody events(SpanBody span) {
        return new CampaignQuestionBody(span, null);
    }

    private static CampaignQuestionBody calls(SpanBody span) {
        return new CampaignQuestionBody(null, span);
    }

    private static SpanBody of(String... programmes) {
        return new SpanBody(null, null, List.of(programmes));
    }

    @Test
    void answersTheSample() {
        QuestionsBody<CampaignQuestionBody> questions =
                new QuestionsBody<>(List.of(events(SPAN), calls(SPAN)));
        HttpResponse<String> answer = ask(gateway, events(SPAN), calls(SPAN));

        Golden.sample("questions", questions);
        Golden.sample(
                "answers",
                TumarJson.mapper()
                        .readValue(
                                answer.body(),
                                new TypeReference<AnswersBody<CampaignAnswerBody>>() {}));
    }

    @Test
    void answersEachQuestionInItsPlaceAndRefusesOneByItself() {
        SpanBody upsideDown =
                new SpanBody(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1), null);
        JsonNode answers =
                json(ask(gateway, calls(SPAN), events(upsideDown), Map.of(), events(SPAN)))
                        .path("answers");

        assertThat(answers.at("/0/calls/calls").asInt()).isEqualTo(1);
        assertThat(answers.at("/1/refusal").toString())
                .isEqualTo("{\"field\":\"to\",\"code\":\"ends-before-it-begins\"}");
        assertThat(answers.at("/2/refusal/code").asString()).isEqualTo("unknown-question");
        assertThat(answers.at("/3/events/total/attended").asInt()).isEqualTo(42);
    }

    @Test
    void countsForSomeProgrammesOnceEach() {
        JsonNode answers =
                json(ask(
                                gateway,
                                events(of("CT.0495")),
                                events(of("CT.0495", "PX.0179")),
                                events(new SpanBody(null, null, null)),
                                events(of())))
                        .path("answers");

        assertThat(answers.findValues("total"))
                .extracting(it -> it.path("events").asInt())
                .containsExactly(1, 2, 2, 0);
    }

    @Test
    void countsForADonorNoProgrammeButItsOwn() {
        JsonNode answers =
                json(ask(
                                service.as("donor", "REGION", null),
                                events(new SpanBody(null, null, null)),
                                events(of("CT.0495"))))
                        .path("answers");

        assertThat(answers.findValues("total"))
                .extracting(it -> it.path("events").asInt())
                .containsExactly(1, 1);
    }

    /// Zero would be a value; and some of what was asked for is not its sum.
    @Test
    void refusesByItselfWhatNamesAForeignProgrammeWhetherOrNotThereIsOne() {
        JsonNode answers =
                json(ask(
                                service.as("donor", "REGION", null),
                                events(of("PX.0179")),
                                events(of("CT.0495", "PX.0179")),
                                calls(of("NONE")),
                                events(of(""))))
                        .path("answers");

        assertThat(answers.size()).isEqualTo(4);
        assertThat(answers)
                .allSatisfy(it ->
                        assertThat(it.toString())
                                .isEqualTo(
                                        "{\"refusal\":{\"field\":\"\",\"code\":\"forbidden\"}}"));
    }

    @Test
    void saysNothingOfCallers() {
        assertThat(ask(gateway, calls(SPAN)).body()).doesNotContain("sex", "ageGroup", "male");
    }

    @Test
    void answersAtMostFifty() {
        JsonNode answers =
                json(ask(gateway, Collections.nCopies(51, calls(SPAN)).toArray())).path("answers");

        assertThat(answers.size()).isEqualTo(51);
        assertThat(answers.at("/49").has("calls")).isTrue();
        assertThat(answers.at("/50/refusal/code").asString()).isEqualTo("too-many");
    }

    @Test
    void refusesWhatIsNoListOfQuestions() {
        for (String body : List.of("{}", "{\"questions\":[null]}", "[]", "{")) {
            assertThat(gateway.post("/v1/questions", body).statusCode()).as(body).isEqualTo(400);
        }
    }
}
