package org.tumar.partners.spelling;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A text as it is looked for, and looked in: its words by their sound, in each way in which they
/// may be written.
///
/// @param ways the words of each way
public record Spelling(Set<List<String>> ways) {

    public Spelling {
        ways = Set.copyOf(ways);
    }

    public static Spelling of(String text, Romanization romanization) {
        return new Spelling(
                romanization.of(text).stream()
                        .map(Sounds::of)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether there is nothing to look for.
    public boolean isEmpty() {
        return ways.isEmpty();
    }

    /// Whether one of these texts has all the words of one way, or words that begin with them.
    public boolean isIn(Collection<Spelling> texts) {
        return texts.stream()
                .flatMap(it -> it.ways().stream())
                .anyMatch(words -> ways.stream().anyMatch(wanted -> has(words, wanted)));
    }

    private static boolean has(List<String> words, List<String> wanted) {
        return wanted.stream().allMatch(it -> words.stream().anyMatch(one -> one.startsWith(it)));
    }
}
