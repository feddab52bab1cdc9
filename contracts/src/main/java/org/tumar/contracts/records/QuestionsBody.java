package org.tumar.contracts.records;

import java.util.List;

/// Several questions to one service, asked in one call.
public record QuestionsBody<Q>(List<Q> questions) {

    /// Of more than that the rest is refused.
    public static final int MOST = 50;

    public QuestionsBody {
        questions = List.copyOf(questions);
    }
}
