package org.tumar.demo.office;

/// What came of records that were handed over.
///
/// @param accepted how many are new
/// @param unchanged how many were there already, saying the same
/// @param refused how many will not do
public record Receipt(long accepted, long unchanged, long refused) {

    public static final Receipt NOTHING = new Receipt(0, 0, 0);

    public Receipt plus(Receipt other) {
        return new Receipt(
                accepted + other.accepted, unchanged + other.unchanged, refused + other.refused);
    }
}
