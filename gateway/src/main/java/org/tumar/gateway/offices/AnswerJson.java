package org.tumar.gateway.offices;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.OfficeBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.kit.TumarJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads what offices answer, whole or not at all.
final class AnswerJson {

    static final JsonMapper MAPPER = TumarJson.mapper();

    /// An answer that cannot be used: garbage, of another shape, or contradicting itself.
    static final class UnusableException extends Exception {
        UnusableException(String message) {
            super(message);
        }
    }

    /// @param catalogue codes of all programmes that the office holds
    record Read(List<String> catalogue, List<ProgrammeReport> programmes) {}

    private AnswerJson() {}

    static void readOffice(byte[] body, String office) throws UnusableException {
        requireFrom(office, read(body, OfficeBody.class).code());
    }

    /// @param reports makes a report, or finds the same one where it is already there
    static Read readAnswer(
            byte[] body,
            String office,
            Question question,
            Function<ProgrammeAnswerBody, ProgrammeReport> reports)
            throws UnusableException {
        OfficeAnswerBody answer = read(body, OfficeAnswerBody.class);
        requireFrom(office, answer.office());
        requireAnswered(answer, question);
        try {
            return new Read(answer.catalogue(), answer.programmes().stream().map(reports).toList());
        } catch (IllegalStateException contradiction) {
            throw new UnusableException("contradicts itself: " + contradiction.getMessage());
        }
    }

    /// Each programme that was asked for and that the office says it holds is there, once.
    private static void requireAnswered(OfficeAnswerBody answer, Question question)
            throws UnusableException {
        List<String> given =
                answer.programmes().stream().map(it -> it.definition().code()).toList();
        boolean lacking =
                answer.catalogue().stream()
                        .anyMatch(it -> question.asksFor(it) && !given.contains(it));
        if (lacking || Set.copyOf(given).size() < given.size()) {
            throw new UnusableException("lacks a programme that it lists, or has one twice");
        }
    }

    /// The message of the parser would repeat the office's words: it is left out.
    private static <T extends Record> T read(byte[] body, Class<T> type) throws UnusableException {
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw new UnusableException("is empty");
            }
            Whole.require(value);
            return value;
        } catch (JacksonException unreadable) {
            throw new UnusableException("is not the JSON it should be");
        } catch (IllegalStateException incomplete) {
            throw new UnusableException("lacks a part: " + incomplete.getMessage());
        }
    }

    static void requireFrom(String expected, String actual) throws UnusableException {
        if (!expected.equals(actual)) {
            throw new UnusableException("comes from another office: look at its address");
        }
    }
}
