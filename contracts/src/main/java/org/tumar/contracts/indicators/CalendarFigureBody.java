package org.tumar.contracts.indicators;

/// What one office counted from its records over a calendar year, quarter or month.
///
/// @param span `2014`, `2014-Q3` or `2014-07`: its days within the programme
public record CalendarFigureBody(String span, MeasureBody derived) {}
