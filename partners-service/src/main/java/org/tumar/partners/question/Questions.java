package org.tumar.partners.question;

import static org.tumar.contracts.access.Operation.READ_PARTNERS;
import static org.tumar.contracts.access.Operation.READ_STATISTICS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.partners.PartnerAnswerBody;
import org.tumar.contracts.partners.PartnerQuestionBody;
import org.tumar.contracts.records.QuestionsBody;
import org.tumar.contracts.records.RefusalBody;
import org.tumar.contracts.records.SpanBody;
import org.tumar.partners.directory.DirectoryQuestions;
import org.tumar.partners.network.NetworkQuestions;
import org.tumar.partners.training.TrainingQuestions;

/// Answers several questions, each by itself and by its own right: one that will not do is refused,
/// and the others are not touched.
record Questions(
        TrainingQuestions trainings, NetworkQuestions network, DirectoryQuestions directory) {

    /// What whoever asks may see.
    ///
    /// @param may whether anything at all
    /// @param programmes of which programmes
    record Shown(Predicate<Operation> may, Function<Operation, Predicate<String>> programmes) {

        /// Of those that were asked for, if any were.
        Predicate<String> of(Operation operation, Optional<List<String>> asked) {
            Predicate<String> all = programmes.apply(operation);
            return asked.map(it -> all.and(it::contains)).orElse(all);
        }
    }

    List<PartnerAnswerBody> answers(List<PartnerQuestionBody> questions, Shown shown) {
        return IntStream.range(0, questions.size())
                .mapToObj(it ->
                        it < QuestionsBody.MOST
                                ? answer(questions.get(it), shown)
                                : PartnerAnswerBody.refused("", "too-many"))
                .toList();
    }

    private PartnerAnswerBody answer(PartnerQuestionBody question, Shown shown) {
        long parts =
                Stream.of(question.trainings(), question.network(), question.partners())
                        .filter(Objects::nonNull)
                        .count();
        if (parts != 1) {
            return PartnerAnswerBody.refused("", "unknown-question");
        }
        Operation operation = question.trainings() == null ? READ_PARTNERS : READ_STATISTICS;
        return shown.may().test(operation)
                ? allowed(question, it -> shown.of(operation, it))
                : PartnerAnswerBody.refused("", RefusalBody.FORBIDDEN);
    }

    /// @param shown the programmes that are shown, of those that are asked for
    private PartnerAnswerBody allowed(
            PartnerQuestionBody question,
            Function<Optional<List<String>>, Predicate<String>> shown) {
        if (question.partners() != null) {
            return directory.answer(
                    question.partners(),
                    shown.apply(Optional.ofNullable(question.partners().programmes())));
        }
        SpanBody span =
                Objects.requireNonNull(
                        question.trainings() == null ? question.network() : question.trainings());
        if (span.endsBeforeItBegins()) {
            return PartnerAnswerBody.refused("to", "ends-before-it-begins");
        }
        Predicate<String> programmes = shown.apply(Optional.ofNullable(span.programmes()));
        return question.trainings() == null
                ? network.answer(span, programmes)
                : trainings.answer(span, programmes);
    }
}
