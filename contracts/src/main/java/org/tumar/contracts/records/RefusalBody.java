package org.tumar.contracts.records;

/// Why one question of several was not answered.
///
/// @param field of the question that will not do; empty where it is the whole question
/// @param code stable, such as `ends-before-it-begins`
public record RefusalBody(String field, String code) {

    /// The caller may not ask that.
    public static final String FORBIDDEN = "forbidden";
}
