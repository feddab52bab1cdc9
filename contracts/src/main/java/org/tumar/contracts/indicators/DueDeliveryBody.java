package org.tumar.contracts.indicators;

/// What is on its way to an office.
///
/// @param office that is to have it
/// @param sequence of the sender; grows with each of its changes of the programme
public record DueDeliveryBody(String office, long sequence) {}
