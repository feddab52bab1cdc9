package org.tumar.kit.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the identity provider is needed for here, and why each cannot be had.
///
/// @param away by what it is, such as `keys`; of each: null where it can be had
record IdentityStates(Map<String, Supplier<@Nullable String>> away) {

    static IdentityStates of(
            SigningKeys keys, @Nullable HttpServiceIdentity own, Revocations revocations) {
        Map<String, Supplier<@Nullable String>> away = new LinkedHashMap<>();
        away.put("keys", keys::away);
        if (own != null) {
            away.put("own token", own::away);
        }
        if (revocations.areAskedFor()) {
            away.put("revocations", revocations::away);
        }
        return new IdentityStates(away);
    }

    /// By what cannot be had.
    Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        away.forEach((what, why) ->
                Optional.ofNullable(why.get()).ifPresent(it -> reasons.put(what, it)));
        return reasons;
    }
}
