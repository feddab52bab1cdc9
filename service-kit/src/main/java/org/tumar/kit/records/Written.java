package org.tumar.kit.records;

import java.time.Clock;

/// What writing takes beside the documents.
///
/// @param office the own one's code
record Written(String office, Clock clock, Waiting waiting) {}
