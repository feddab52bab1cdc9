package org.tumar.partners.question;

import static org.tumar.contracts.access.Operation.READ_PARTNERS;
import static org.tumar.contracts.access.Operation.READ_STATISTICS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.access.ProgrammeReach;
import org.tumar.contracts.partners.PartnerAnswerBody;
import org.tumar.contracts.partners.PartnerQuestionBody;
import org.tumar.contracts.records.QuestionsBody;
import org.tumar.contracts.records.RefusalBody;
import org.tumar.contracts.records.SpanBody;
import org.tumar.kit.security.Rights;
import org.tumar.partners.directory.DirectoryQuestions;
import org.tumar.partners.network.NetworkQuestions;
import org.tumar.partners.training.TrainingQuestions;

/// Answers several questions, each by itself and by its own right: one that will not do is refused,
/// and the others are not touched.
record Questions(
        TrainingQuestions trainings, NetworkQuestions network, DirectoryQuestions directory) {

    List<PartnerAnswerBody> answers(List<PartnerQuestionBody> questions, Rights rights) {
        return IntStream.range(0, questions.size())
                .mapToObj(it ->
                        it < QuestionsBody.MOST
                                ? answer(questions.get(it), rights)
                                : PartnerAnswerBody.refused("", "too-many"))
                .toList();
    }

    private PartnerAnswerBody answer(PartnerQuestionBody question, Rights rights) {
        long parts =
                Stream.of(question.trainings(), question.network(), question.partners())
                        .filter(Objects::nonNull)
                        .count();
        if (parts != 1) {
            return PartnerAnswerBody.refused("", "unknown-question");
        }
        Operation operation = question.trainings() == null ? READ_PARTNERS : READ_STATISTICS;
        return rights.may(operation, named(question))
                ? allowed(question, rights.programmes(operation))
                : PartnerAnswerBody.refused("", RefusalBody.FORBIDDEN);
    }

    /// The programmes that a question names.
    private static List<@Nullable String> named(PartnerQuestionBody question) {
        List<@Nullable String> named = new ArrayList<>();
        if (question.partners() != null) {
            named.add(question.partners().programme());
        }
        Optional.ofNullable(programmes(question)).ifPresent(named::addAll);
        return named;
    }

    private static @Nullable List<String> programmes(PartnerQuestionBody question) {
        return question.partners() == null
                ? span(question).programmes()
                : question.partners().programmes();
    }

    private static SpanBody span(PartnerQuestionBody question) {
        return Objects.requireNonNull(
                question.trainings() == null ? question.network() : question.trainings());
    }

    /// @param all the programmes that whoever asks is shown
    private PartnerAnswerBody allowed(PartnerQuestionBody question, ProgrammeReach all) {
        ProgrammeReach programmes =
                Optional.ofNullable(programmes(question)).map(all::within).orElse(all);
        if (question.partners() != null) {
            return directory.answer(question.partners(), programmes);
        }
        SpanBody span = span(question);
        if (span.endsBeforeItBegins()) {
            return PartnerAnswerBody.refused("to", "ends-before-it-begins");
        }
        return question.trainings() == null
                ? network.answer(span, programmes)
                : trainings.answer(span, programmes);
    }
}
