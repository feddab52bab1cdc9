package org.tumar.gateway.offices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tumar.contracts.records.QuestionsBody;
import org.tumar.gateway.offices.AnswerJson.UnusableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Questions about records as they are sent, and what is answered: whole, or not at all.
final class RecordsJson {

    /// What an office may refuse: arguments of the schema, and no words of its own.
    private static final Set<String> ARGUMENTS =
            Set.of(
                    "programme",
                    "from",
                    "to",
                    "search",
                    "kind",
                    "service",
                    "place",
                    "first",
                    "after");

    private RecordsJson() {}

    static byte[] ask(List<RecordsQuestion<?>> questions) {
        return AnswerJson.MAPPER.writeValueAsBytes(
                new QuestionsBody<>(
                        questions.stream()
                                .map(it -> Map.of(it.topic().part(), it.body()))
                                .toList()));
    }

    /// @return in the order of the questions
    static List<RecordsAnswer> read(byte[] body, String office, List<RecordsQuestion<?>> questions)
            throws UnusableException {
        try {
            JsonNode sent = AnswerJson.MAPPER.readTree(body);
            AnswerJson.requireFrom(office, sent.path("office").asString(""));
            JsonNode answers = sent.path("answers");
            if (answers.size() != questions.size()) {
                throw new UnusableException("has not one answer for each question");
            }
            List<RecordsAnswer> read = new ArrayList<>(questions.size());
            for (int place = 0; place < questions.size(); place++) {
                read.add(answer(answers.path(place), questions.get(place).topic()));
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new UnusableException("is not the JSON it should be");
        } catch (IllegalStateException incomplete) {
            throw new UnusableException("lacks a part: " + incomplete.getMessage());
        }
    }

    private static RecordsAnswer answer(JsonNode answer, Topic<?> topic) throws UnusableException {
        if (answer.has(topic.part())) {
            Object given = AnswerJson.MAPPER.treeToValue(answer.path(topic.part()), topic.answer());
            if (given == null) {
                throw new UnusableException("has an empty part");
            }
            Whole.require(given);
            return new RecordsAnswer.Given(given);
        }
        String field = answer.at("/refusal/field").asString("");
        return ARGUMENTS.contains(field)
                ? new RecordsAnswer.Refused(field)
                : new RecordsAnswer.None();
    }
}
