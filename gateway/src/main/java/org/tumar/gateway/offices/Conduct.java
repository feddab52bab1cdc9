package org.tumar.gateway.offices;

import org.jspecify.annotations.Nullable;

/// How one office has met its calls; for any number of threads.
final class Conduct {

    private volatile boolean reliable = true;

    private volatile Question failed = new Question.Doing();

    private volatile @Nullable Question tooLarge;

    void came(Question question, OfficeView.Came came) {
        switch (came) {
            case ANSWERED -> {
                tooLarge = hasTooLarge(question) ? null : tooLarge;
                reliable = true;
            }
            case TOO_LARGE -> {
                tooLarge = question;
                reliable = true;
            }
            case NOT -> {
                failed = question;
                reliable = false;
            }
        }
    }

    /// It holds a request up for longer than it may.
    void isLate() {
        reliable = false;
    }

    /// Whether it has answered every call since its last good answer, and in time.
    boolean isReliable() {
        return reliable;
    }

    /// Whether the answer has more in it than is read, as far as is known.
    boolean hasTooLarge(Question question) {
        Question large = tooLarge;
        return large != null && question.covers(large);
    }

    /// What it failed to answer last; [Question.Doing] where it answered everything.
    Question failed() {
        return failed;
    }
}
