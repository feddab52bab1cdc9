package org.tumar.demo.region;

/// Access tokens for what is asked of a region.
@FunctionalInterface
public interface Tokens {

    /// One that lasts at least for some minutes.
    ///
    /// @throws org.tumar.demo.console.CommandFailed where none is to be had
    String of(As as);

    /// The same for everything: its owner's own.
    static Tokens given(String token) {
        return _ -> token;
    }
}
