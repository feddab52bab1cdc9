package org.tumar.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.partners.Samples.membership;
import static org.tumar.partners.Samples.partner;
import static org.tumar.partners.Samples.training;
import static org.tumar.partners.Samples.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.contracts.partners.GrowthBody;
import org.tumar.contracts.partners.PartnerAnswerBody;
import org.tumar.contracts.partners.PartnerBody;
import org.tumar.contracts.partners.PartnerPageBody;
import org.tumar.contracts.partners.PartnerQuestionBody;
import org.tumar.contracts.partners.RecordedTrainingBody;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.contracts.partners.TrainingStatisticsBody;
import org.tumar.contracts.records.AnswersBody;
import org.tumar.contracts.records.QuestionsBody;
import org.tumar.kit.TumarJson;
import org.tumar.servicetest.TestMongo;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// The samples in `contracts` are what the service takes and answers.
class SampleTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final JsonMapper JSON = TumarJson.mapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter PRETTY =
            JSON.writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(INDENT)
                                    .withArrayIndenter(INDENT));
    private static final Path SAMPLES = Path.of("../contracts/src/main/resources/golden/partners");

    private static final Map<String, Object> PARTNER =
            with(
                    partner("sana-sezim"),
                    "memberships",
                    List.of(
                            membership("CT.0495", "2011-10-01", "2013-04-01"),
                            membership("CT.0495", "2014-02-15", null)));
    private static final Map<String, Object> TRAINING = training("KZ-2014-017", "sana-sezim");

    private static final TypeReference<?> QUESTIONS =
            new TypeReference<QuestionsBody<PartnerQuestionBody>>() {};
    private static final TypeReference<?> ANSWERS =
            new TypeReference<AnswersBody<PartnerAnswerBody>>() {};

    private static PartnersService service;

    @BeforeAll
    static void start() {
        service = PartnersService.start("KZ", MONGO.uri(), MONGO.database());
        service.post("/v1/partners", PARTNER);
        service.post("/v1/trainings", TRAINING);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void takesTheSamples() {
        sample("partner", PartnerBody.class, json(PARTNER));
        sample("training", TrainingBody.class, json(TRAINING));
    }

    private static JsonNode json(Map<String, Object> sent) {
        return JSON.readTree(JSON.writeValueAsString(sent));
    }

    @Test
    void answersTheSamples() {
        sample(
                "partner-page",
                PartnerPageBody.class,
                service.as("gateway", "KZ").found("/v1/partners"));
        sample(
                "growth",
                GrowthBody.class,
                service.found("/v1/partners/growth?from=2013-01-01&to=2014-12-31"));
        sample(
                "recorded-training",
                RecordedTrainingBody.class,
                service.found("/v1/trainings/KZ-2014-017"));
        Map<String, Object> year = Map.of("from", "2014-01-01", "to", "2014-12-31");
        Map<String, Object> questions =
                Map.of(
                        "questions",
                        List.of(
                                Map.of("trainings", year),
                                Map.of("network", year),
                                Map.of("partners", Map.of("search", "сана", "first", 20))));
        several("questions", QUESTIONS, json(questions));
        several(
                "answers",
                ANSWERS,
                PartnersService.json(service.as("gateway", "KZ").post("/v1/questions", questions)));
        sample(
                "training-statistics",
                TrainingStatisticsBody.class,
                service.found("/v1/trainings/statistics?by=audience&by=year"));
    }

    /// Bodies say nothing that their class does not know, and lose nothing by it.
    private static void sample(String name, Class<?> body, JsonNode sent) {
        compare(name, JSON.treeToValue(sent, body), sent);
    }

    /// The same of a body that has a type parameter.
    private static void several(String name, TypeReference<?> body, JsonNode sent) {
        compare(name, JSON.readValue(sent.toString(), body), sent);
    }

    private static void compare(String name, Object body, JsonNode sent) {
        String rendered = PRETTY.writeValueAsString(body) + "\n";
        Path file = SAMPLES.resolve(name + ".json");
        try {
            if (Boolean.getBoolean("tumar.update-snapshots")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, rendered);
            }
            assertThat(JSON.readTree(rendered)).isEqualTo(sent);
            assertThat(Files.readString(file))
                    .as("%s is stale: -Dtumar.update-snapshots=true writes it anew", file)
                    .isEqualTo(rendered);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void noticesAFieldThatAClassDoesNotKnow() {
        JsonNode more = json(with(PARTNER, "colour", "red"));

        assertThat(
                        JSON.readTree(
                                JSON.writeValueAsString(JSON.treeToValue(more, PartnerBody.class))))
                .isEqualTo(json(PARTNER))
                .isNotEqualTo(more);
    }
}
