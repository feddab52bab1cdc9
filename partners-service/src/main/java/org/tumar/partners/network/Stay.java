package org.tumar.partners.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tumar.partners.partner.Membership;
import org.tumar.partners.partner.Membership.Leaving;

/// An unbroken time of a partner in a network.
record Stay(LocalDate from, Optional<Leaving> left) {

    /// Of one partner's memberships; those that touch or overlap are one stay.
    static List<Stay> of(List<Membership> memberships) {
        List<Stay> stays = new ArrayList<>();
        memberships.stream()
                .sorted(Comparator.comparing(Membership::from))
                .map(it -> new Stay(it.from(), it.left()))
                .forEach(it -> {
                    if (!stays.isEmpty() && stays.getLast().reaches(it.from())) {
                        stays.add(stays.removeLast().with(it));
                    } else {
                        stays.add(it);
                    }
                });
        return stays;
    }

    private boolean reaches(LocalDate day) {
        return left.map(it -> !it.on().isBefore(day)).orElse(true);
    }

    private Stay with(Stay next) {
        boolean longer =
                left.isPresent()
                        && next.left().map(it -> it.on().isAfter(left.get().on())).orElse(true);
        return new Stay(from, longer ? next.left() : left);
    }

    /// Whether it is a member on that day.
    boolean isOn(LocalDate day) {
        return !from.isAfter(day) && left.map(it -> it.on().isAfter(day)).orElse(true);
    }
}
