package org.tumar.campaigns.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.kit.events.StoreAway;
import org.tumar.kit.records.Busy;

class PartsTests {

    private final List<String> told = new ArrayList<>();
    private final Parts parts = new Parts((part, why) -> told.add(part + ": " + why.getMessage()));

    @Test
    void tellsOfAPartThatWillNotDo() {
        assertThat(parts.tried("one", () -> {})).isTrue();
        assertThat(
                        parts.tried(
                                "two",
                                () -> {
                                    throw new IllegalStateException("torn");
                                }))
                .isFalse();
        assertThat(told).containsExactly("two: torn");
    }

    static List<RuntimeException> ofAll() {
        return List.of(new StoreAway(new IOException("away")), new Busy());
    }

    @ParameterizedTest
    @MethodSource("ofAll")
    void breaksOffWhereTheOthersWouldNotDoEither(RuntimeException why) {
        assertThatThrownBy(() ->
                        parts.tried(
                                "one",
                                () -> {
                                    throw why;
                                }))
                .isSameAs(why);
        assertThat(told).isEmpty();
    }
}
