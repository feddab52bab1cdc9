package org.tumar.indicators.importing;

import java.util.Optional;
import java.util.function.Supplier;
import org.tumar.contracts.indicators.KeptValueBody;
import org.tumar.figures.Value;
import org.tumar.indicators.figure.Claim;
import org.tumar.indicators.figure.Entry;
import org.tumar.indicators.figure.Statement;

/// Counts what a merge does to one indicator.
final class MergeCount {

    private static final String CHANGED_BY_OFFICE = "changed-by-office";
    private static final String BLANK_IN_FILES = "blank-in-files";
    private static final String NEWER_IMPORT = "newer-import";

    private final String indicator;
    private final boolean replace;
    private final Tally tally;

    MergeCount(String indicator, boolean replace, Tally tally) {
        this.indicator = indicator;
        this.replace = replace;
        this.tally = tally;
    }

    /// @param words of the address, needed of few
    /// @param held whether the office has put right what stands
    <T extends Statement> void named(
            Supplier<String> words, Optional<T> stands, Optional<T> next, T offered, boolean held) {
        if (!next.equals(stands)) {
            change(stands, next);
        } else if (stands.isEmpty() || value(stands.get()).equals(value(offered))) {
            tally.leave();
        } else {
            boolean blank = offered.isBlank() && !stands.get().isBlank() && !replace;
            keep(words, stands.get(), offered, blank ? BLANK_IN_FILES : why(held));
        }
    }

    private static String why(boolean held) {
        return held ? CHANGED_BY_OFFICE : NEWER_IMPORT;
    }

    /// @param nothing what is offered where nothing is
    <T extends Statement> void unnamed(
            Supplier<String> words, Optional<T> stands, Optional<T> next, T nothing, boolean held) {
        if (!next.equals(stands)) {
            change(stands, next);
        } else if (held && stands.isPresent()) {
            keep(words, stands.get(), nothing, CHANGED_BY_OFFICE);
        }
    }

    private void change(Optional<?> stands, Optional<?> next) {
        if (stands.isEmpty()) {
            tally.add();
        } else if (next.isEmpty()) {
            tally.remove();
        } else {
            tally.update();
        }
    }

    private void keep(Supplier<String> words, Statement stands, Statement offered, String why) {
        tally.keep(
                new KeptValueBody(
                        indicator + " " + words.get(),
                        value(stands).text(),
                        value(offered).text(),
                        why));
    }

    private static Value value(Statement statement) {
        return switch (statement) {
            case Entry it -> it.value();
            case Claim it -> it.value();
        };
    }
}
