package org.tumar.contracts.partners;

import org.jspecify.annotations.Nullable;
import org.tumar.contracts.records.SpanBody;

/// A question to partners-service: one part of it is there.
///
/// @param trainings what these add up to
/// @param network how it grew; both days have to be there
/// @param partners who is in the directory
public record PartnerQuestionBody(
        @Nullable SpanBody trainings,
        @Nullable SpanBody network,
        @Nullable DirectoryQuestionBody partners) {}
