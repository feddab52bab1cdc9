package org.tumar.indicators.answer;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tumar.indicators.figure.Head;

/// What somebody asks of an office, and how much of it they may see.
///
/// @param codes of the programmes that are asked for; none: all
/// @param visible what of them the caller may see; all else is as if the office did not hold it
record Question(Set<String> codes, Showing showing, Predicate<String> visible) {

    List<Head> visible(List<Head> heads) {
        return heads.stream().filter(it -> visible.test(it.code())).toList();
    }

    boolean asksFor(Head head) {
        return codes.isEmpty() || codes.contains(head.code());
    }
}
