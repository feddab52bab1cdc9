package org.tumar.campaigns.statistics;

import static org.tumar.contracts.access.Operation.READ_STATISTICS;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tumar.campaigns.call.DayTally;
import org.tumar.contracts.access.ProgrammeReach;
import org.tumar.contracts.campaigns.CampaignAnswerBody;
import org.tumar.contracts.campaigns.CampaignQuestionBody;
import org.tumar.contracts.campaigns.event.EventRecorded;
import org.tumar.contracts.records.QuestionsBody;
import org.tumar.contracts.records.RefusalBody;
import org.tumar.contracts.records.SpanBody;
import org.tumar.kit.security.Rights;

/// Answers several questions, each by itself: one that will not do is refused, and the others are
/// not touched.
///
/// @param rights of whoever asks
record Questions(
        Supplier<Collection<EventRecorded>> events,
        Supplier<Collection<DayTally>> days,
        Rights rights) {

    List<CampaignAnswerBody> answers(List<CampaignQuestionBody> questions) {
        return IntStream.range(0, questions.size())
                .mapToObj(it ->
                        it < QuestionsBody.MOST
                                ? answer(questions.get(it))
                                : CampaignAnswerBody.refused("", "too-many"))
                .toList();
    }

    private CampaignAnswerBody answer(CampaignQuestionBody question) {
        SpanBody asked = question.events() == null ? question.calls() : question.events();
        if (asked == null || (question.events() != null && question.calls() != null)) {
            return CampaignAnswerBody.refused("", "unknown-question");
        }
        List<String> named = asked.programmes() == null ? List.of() : asked.programmes();
        if (!rights.may(READ_STATISTICS, named)) {
            return CampaignAnswerBody.refused("", RefusalBody.FORBIDDEN);
        }
        if (asked.endsBeforeItBegins()) {
            return CampaignAnswerBody.refused("to", "ends-before-it-begins");
        }
        Span span = new Span(asked.from(), asked.to(), shown(asked.programmes()));
        return question.events() == null
                ? CampaignAnswerBody.calls(new CallSums(span, days.get()).body())
                : CampaignAnswerBody.events(new EventSums(span, events.get()).body());
    }

    private Predicate<String> shown(@Nullable List<String> asked) {
        ProgrammeReach all = rights.programmes(READ_STATISTICS);
        return asked == null ? all : all.within(asked);
    }
}
