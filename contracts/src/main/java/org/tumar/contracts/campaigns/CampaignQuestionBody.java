package org.tumar.contracts.campaigns;

import org.jspecify.annotations.Nullable;
import org.tumar.contracts.records.SpanBody;

/// A question to campaigns-service: one part of it is there.
///
/// @param events what these add up to
/// @param calls what these add up to
public record CampaignQuestionBody(@Nullable SpanBody events, @Nullable SpanBody calls) {}
