package org.tumar.contracts.partners;

/// How to reach a partner.
///
/// @param kind a code of the list `contact-kinds`
/// @param open whether it may stand in a public directory
public record ContactBody(String kind, String value, boolean open) {

    /// For logs: no contact.
    @Override
    public String toString() {
        return "ContactBody[" + kind + "]";
    }
}
