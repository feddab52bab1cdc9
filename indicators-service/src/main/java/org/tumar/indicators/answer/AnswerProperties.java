package org.tumar.indicators.answer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param kept how many programmes' answers are kept in memory of each view, and as many of the
///   past
@ConfigurationProperties("tumar.indicators.answers")
record AnswerProperties(@DefaultValue("32") int kept) {}
