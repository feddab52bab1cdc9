package org.tumar.indicators.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What all imports together say of one address: the same, in whatever order and however often they
/// came.
///
/// @param stated the newest value
/// @param remarked the newest value that came with a remark
/// @param blank the newest remark that came without a value
/// @param overwrites the newest import that takes the place of corrections made before it; kept
///   while a correction stands
public record Line<T extends Statement>(
        Optional<Offered<T>> stated,
        Optional<Offered<T>> remarked,
        Optional<Offered<T>> blank,
        Turn overwrites) {

    public static <T extends Statement> Line<T> none() {
        return new Line<>(Optional.empty(), Optional.empty(), Optional.empty(), Turn.NONE);
    }

    /// What can be told from the versions alone: that the last import stands.
    static <T extends Statement> Line<T> of(List<Version<T>> versions) {
        for (Version<T> version : versions.reversed()) {
            if (version.authorship().origin() == Origin.IMPORT) {
                return version.content().map(it -> of(it, version)).orElseGet(Line::none);
            }
        }
        return none();
    }

    private static <T extends Statement> Line<T> of(T content, Version<T> version) {
        return Line.<T>none()
                .plus(
                        new Offered<>(
                                content, version.turn(), version.authorship(), version.state()));
    }

    /// With one more offer, which counts where no newer one is known.
    public Line<T> plus(Offered<T> offer) {
        Optional<Offered<T>> offered = Optional.of(offer);
        if (!offer.content().isBlank()) {
            return new Line<>(
                    newest(stated, offered),
                    offer.content().hasRemark() ? newest(remarked, offered) : remarked,
                    blank,
                    overwrites);
        }
        return offer.content().hasRemark()
                ? new Line<>(stated, remarked, newest(blank, offered), overwrites)
                : this;
    }

    /// Approved where all that makes up what stands is.
    public State state() {
        Stream<Offered<T>> parts =
                stated.isPresent()
                        ? Stream.concat(stated.stream(), remarked.stream())
                        : blank.stream();
        return parts.allMatch(it -> it.state() == State.APPROVED)
                ? State.APPROVED
                : State.SUBMITTED;
    }

    /// Without what was said before a turn.
    public Line<T> since(Turn turn) {
        return new Line<>(
                since(stated, turn), since(remarked, turn), since(blank, turn), overwrites);
    }

    public Line<T> overwriting(Turn turn) {
        return new Line<>(stated, remarked, blank, overwrites.or(turn));
    }

    Line<T> withoutOverwrites() {
        return new Line<>(stated, remarked, blank, Turn.NONE);
    }

    private static <T> Optional<Offered<T>> newest(
            Optional<Offered<T>> known, Optional<Offered<T>> offered) {
        return known.filter(it -> it.turn().isAfter(offered.orElseThrow().turn()))
                .or(() -> offered);
    }

    private static <T> Optional<Offered<T>> since(Optional<Offered<T>> known, Turn turn) {
        return known.filter(it -> !turn.isAfter(it.turn()));
    }
}
