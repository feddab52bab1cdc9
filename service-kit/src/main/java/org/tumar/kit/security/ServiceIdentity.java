package org.tumar.kit.security;

import java.util.Optional;

/// This process's own access token, for calling other services as itself.
///
/// It is fetched and renewed in the background; a valid one is gone on with while the identity
/// provider is away.
public interface ServiceIdentity {

    /// The value of the header `Authorization`, `Bearer …`; empty while there is no valid token.
    ///
    /// Never waits.
    Optional<String> authorization();
}
