package org.tumar.contracts.records;

import java.util.List;

/// What a service answers to several questions.
///
/// @param office whose records they are about
/// @param answers in the order of the questions
public record AnswersBody<A>(String office, List<A> answers) {}
