package org.tumar.contracts.campaigns.event;

import java.time.LocalDate;
import java.util.List;
import org.tumar.contracts.campaigns.CallCount;

/// The whole tally of one hotline's calls of one day, in the office's own days.
///
/// @param calls empty where none counts any longer
public record CallsTallied(String hotline, LocalDate day, List<CallCount> calls) {}
