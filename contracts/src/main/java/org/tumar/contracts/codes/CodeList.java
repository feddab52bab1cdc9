package org.tumar.contracts.codes;

import java.util.List;
import java.util.stream.Stream;

/// Words that a field may have.
///
/// @param name such as `event-types`
/// @param version grows with each change; a code is never taken out or given another meaning
/// @param source where the words are from
public record CodeList(String name, int version, String source, List<String> codes) {

    public CodeList {
        codes = List.copyOf(codes);
    }

    static CodeList of(String name, int version, String source, String codes) {
        return new CodeList(name, version, source, Stream.of(codes.split("\\s+")).toList());
    }

    public boolean has(String code) {
        return codes.contains(code);
    }
}
