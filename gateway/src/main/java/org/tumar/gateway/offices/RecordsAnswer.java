package org.tumar.gateway.offices;

/// What a service answered to one question.
sealed interface RecordsAnswer {

    /// @param body of the class that the question's topic has
    record Given(Object body) implements RecordsAnswer {}

    /// @param field that will not do
    record Refused(String field) implements RecordsAnswer {}

    /// It does not know such questions, or does not let this gateway ask them: as good as silent.
    record None() implements RecordsAnswer {}
}
