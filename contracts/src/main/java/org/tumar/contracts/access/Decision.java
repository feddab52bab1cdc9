package org.tumar.contracts.access;

/// Whether something is allowed, and why: what an access log says of it.
///
/// @param reason the role that allows it; else `not-of-role` or `out-of-reach`
public record Decision(boolean allowed, String reason) {

    /// None of the caller's roles may do such a thing.
    public static final Decision NOT_OF_ROLE = new Decision(false, "not-of-role");

    /// The caller may do it, but not there.
    public static final Decision OUT_OF_REACH = new Decision(false, "out-of-reach");

    static Decision allowed(Role role) {
        return new Decision(true, role.code());
    }
}
