package org.tumar.gateway.offices;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// The programmes that an office has signalled to have changed, each until an answer that set out
/// later.
final class Signals {

    /// More than that are one signal that anything may have changed.
    private static final int MOST = 1_000;

    private final Map<String, Long> marks = new HashMap<>();
    private long anything = Uptime.NEVER;

    void add(String programme, long mark) {
        if (marks.size() >= MOST && !marks.containsKey(programme)) {
            marks.clear();
            anything = mark;
        } else {
            marks.put(programme, mark);
        }
    }

    /// When the last signal came that an answer to the question has to be younger than.
    long latest(Question question) {
        return switch (question) {
            case Question.Doing _ -> Uptime.NEVER;
            case Question.Some some ->
                    some.codes().stream()
                            .mapToLong(it -> marks.getOrDefault(it, Uptime.NEVER))
                            .reduce(anything, Math::max);
            case Question.Everything _ ->
                    marks.values().stream().mapToLong(it -> it).reduce(anything, Math::max);
        };
    }

    /// The question was answered by a call that set out at the mark.
    void settle(Question question, long mark) {
        marks.entrySet().removeIf(it -> it.getValue() < mark && question.asksFor(it.getKey()));
        if (question instanceof Question.Everything && anything < mark) {
            anything = Uptime.NEVER;
        }
    }

    /// What has to be asked for all that was signalled.
    Question open() {
        if (anything != Uptime.NEVER) {
            return new Question.Everything();
        }
        return marks.isEmpty()
                ? new Question.Doing()
                : new Question.Some(new TreeSet<>(marks.keySet()));
    }
}
