package org.tumar.indicators.figure;

/// Where versions are that a sheet is rid of.
///
/// @param revision that they were put aside with
/// @param pages how many documents hold them
public record Older(long revision, int pages) {

    /// The page of an address among them, always the same.
    ///
    /// @param words of the address
    int page(String words) {
        return Math.floorMod(words.hashCode(), pages);
    }
}
