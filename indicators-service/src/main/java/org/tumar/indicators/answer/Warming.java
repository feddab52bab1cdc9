package org.tumar.indicators.answer;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tumar.indicators.figure.Committed;
import org.tumar.indicators.figure.Head;

/// Reckons answers in the background as soon as something changed, one after another and of each
/// programme only the newest, so that the first question finds them.
final class Warming implements Committed, AutoCloseable {

    private static final System.Logger log = System.getLogger(Warming.class.getName());

    private final Answers answers;
    private final Map<String, Head> due = new ConcurrentHashMap<>();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("warming").factory());

    Warming(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void committed(Commit commit) {
        if (commit.after().stamp().equals(commit.before().stamp())) {
            return;
        }
        answers.follow(commit);
        if (due.put(commit.code(), commit.after()) == null) {
            background.execute(() -> warm(commit.code()));
        }
    }

    private void warm(String code) {
        Head head = due.remove(code);
        try {
            if (head != null) {
                answers.warm(head);
            }
        } catch (RuntimeException failure) {
            log.log(Level.INFO, "Not warmed: {0}", failure.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
