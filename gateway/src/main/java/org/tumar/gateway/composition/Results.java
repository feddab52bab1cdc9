package org.tumar.gateway.composition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ResultBody;

/// The tree of one programme's results.
record Results(Programme programme, List<ResultBody> all) {

    /// @param parent null for the results at the top
    List<Result> childrenOf(@Nullable String parent) {
        return all.stream()
                .filter(it -> Objects.equals(it.parent(), parent))
                .map(it -> new Result(programme, it))
                .toList();
    }

    /// The codes of a result and of all results under it; empty where there is no such result.
    ///
    /// @param name a code or id
    Optional<Set<String>> under(String name) {
        return all.stream()
                .filter(it -> it.code().equals(name) || new Result(programme, it).id().equals(name))
                .findFirst()
                .map(this::under);
    }

    /// Survives a cycle.
    private Set<String> under(ResultBody top) {
        Set<String> codes = new LinkedHashSet<>(Set.of(top.code()));
        boolean grown = true;
        while (grown) {
            grown =
                    codes.addAll(
                            all.stream()
                                    .filter(it ->
                                            it.parent() != null && codes.contains(it.parent()))
                                    .map(ResultBody::code)
                                    .toList());
        }
        return codes;
    }
}
