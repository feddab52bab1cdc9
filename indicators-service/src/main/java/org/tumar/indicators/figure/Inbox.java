package org.tumar.indicators.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What came of a programme from other offices.
///
/// @param deliveries the last of them, oldest first
public record Inbox(Intake intake, List<Delivery> deliveries) {

    public Inbox {
        deliveries = List.copyOf(deliveries);
    }

    /// Whose sequences count: the owner's, from which alone anything is taken in; before the first,
    /// those of all who sent something.
    public Set<String> sources() {
        Set<String> owners = intake.received().keySet();
        return owners.isEmpty()
                ? deliveries.stream().map(Delivery::source).collect(Collectors.toSet())
                : owners;
    }

    /// Whether these, as far as so many are remembered, are the last that is known of each.
    public boolean remembers(List<Delivery> said) {
        return said.stream()
                .skip(Math.max(0, said.size() - Delivery.REMEMBERED))
                .allMatch(it -> last(it.source(), it.sequence()).filter(it::equals).isPresent());
    }

    private Optional<Delivery> last(String source, long sequence) {
        return deliveries.reversed().stream()
                .filter(it -> it.sequence() == sequence && it.source().equals(source))
                .findFirst();
    }

    /// Whether it was taken in.
    public boolean hasTaken(long sequence) {
        return intake.received().values().stream().anyMatch(it -> it.has(sequence));
    }

    /// Whether something newer came, so that it would have come before.
    public boolean hasPassed(long sequence) {
        Set<String> sources = sources();
        return !sources.isEmpty() && sources.stream().allMatch(it -> newest(it) > sequence);
    }

    private long newest(String source) {
        return LongStream.concat(
                        LongStream.of(intake.received(source).highWater()),
                        deliveries.stream()
                                .filter(it -> it.source().equals(source))
                                .mapToLong(Delivery::sequence))
                .max()
                .orElse(0);
    }
}
