package org.tumar.demo.replay;

import java.util.Optional;
import java.util.stream.Stream;

/// What records can be made for: indicators that are counted so.
public enum Counted {
    /// Participants of trainings for others than NGOs.
    TRAINED("partners.people-trained[audience!=ngos]"),
    /// Events of campaigns.
    EVENTS("campaigns.events-held"),
    /// People whom the events reached.
    REACHED("campaigns.people-reached"),
    /// Calls to hotlines.
    CALLS("campaigns.calls"),
    /// Trainings for NGOs.
    NGO_TRAININGS("partners.trainings-held[audience=ngos]");

    private final String derivation;

    Counted(String derivation) {
        this.derivation = derivation;
    }

    /// As the indicator's definition has it.
    String derivation() {
        return derivation;
    }

    /// Empty where no records are made for such an indicator.
    static Optional<Counted> by(String derivation) {
        return Stream.of(values()).filter(it -> it.derivation.equals(derivation)).findFirst();
    }
}
