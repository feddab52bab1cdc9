package org.tumar.kit.security;

import java.time.Duration;
import java.util.Optional;

/// This process's own access token, for calling other services as itself.
///
/// It is fetched and renewed in the background; a valid one is gone on with while the identity
/// provider is away.
public interface ServiceIdentity {

    /// The value of the header `Authorization`, `Bearer …`; empty while there is no valid token.
    ///
    /// Never waits.
    default Optional<String> authorization() {
        return authorization(Duration.ZERO);
    }

    /// The same, where a process that has only just started waits for its first token.
    ///
    /// @param patience how long at most; once there has been a token, nobody waits
    Optional<String> authorization(Duration patience);

    /// The same after somebody did not take one of them, though its time has not come: its session
    /// may have been ended. Another one is asked for, once for all who ask meanwhile, and at most
    /// once a minute for each host, so that none that takes no token can make it ask for ever, or
    /// keeps it from asking for another host.
    ///
    /// @param refused as [#authorization()] gave it
    /// @param host that did not take it, with its port
    /// @param patience how long at most
    /// @return empty where there is no other one
    default Optional<String> insteadOf(String refused, String host, Duration patience) {
        return Optional.empty();
    }
}
