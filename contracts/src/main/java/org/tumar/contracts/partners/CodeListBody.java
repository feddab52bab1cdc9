package org.tumar.contracts.partners;

import java.util.List;

/// The codes that a field may have.
///
/// @param name such as `training-topics`
/// @param version grows with each change; a code is never taken off or given another meaning
/// @param source whose list it is
public record CodeListBody(String name, int version, String source, List<CodeBody> codes) {

    public CodeListBody {
        codes = List.copyOf(codes);
    }

    public boolean has(String code) {
        return codes.stream().anyMatch(it -> it.code().equals(code));
    }

    /// All codes, in the list's order.
    public List<String> all() {
        return codes.stream().map(CodeBody::code).toList();
    }
}
