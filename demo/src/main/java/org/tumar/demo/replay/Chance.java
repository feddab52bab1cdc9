package org.tumar.demo.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tumar.contracts.indicators.PeriodBody;

/// What happens to be so; the same for the same seed.
final class Chance {

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    /// One of its own for what these words name, whatever else is made.
    static Chance of(long seed, String... words) {
        long mixed = seed;
        for (String word : words) {
            mixed = (mixed ^ word.hashCode()) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        return new Chance(mixed);
    }

    /// @param least and
    /// @param most both may be
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /// Some of them, one at least, in their order.
    <T> List<T> someOf(List<T> all, int most) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        List<T> some = mixed.subList(0, between(1, Math.min(most, all.size())));
        return all.stream().filter(some::contains).toList();
    }

    LocalDate day(PeriodBody period) {
        long days = ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
        return period.start().plusDays(random.nextInt(Math.toIntExact(days)));
    }

    /// Parts of any size that add up to the whole.
    ///
    /// @param least of each part; all of them together are no more than the whole
    List<Long> parts(long whole, int parts, long least) {
        long free = whole - parts * least;
        if (parts < 1 || free < 0) {
            throw new IllegalArgumentException(
                    "%d cannot be parted into %d of %d and more".formatted(whole, parts, least));
        }
        int[] weights = new int[parts];
        Arrays.setAll(weights, _ -> between(1, 100));
        return weighted(free, weights).stream().map(it -> it + least).toList();
    }

    /// By sex or age group: about as the weights say, without those that come to nothing.
    Map<String, Long> split(long whole, Map<String, Integer> weights) {
        int[] varied = new int[weights.size()];
        int i = 0;
        for (int weight : weights.values()) {
            varied[i++] = weight * between(70, 130);
        }
        List<Long> parts = weighted(whole, varied);
        Map<String, Long> split = new LinkedHashMap<>();
        int j = 0;
        for (String key : weights.keySet()) {
            split.put(key, parts.get(j++));
        }
        split.values().removeIf(it -> it == 0);
        return split;
    }

    /// What each weight is of the sum of them; the whole is used up.
    private static List<Long> weighted(long whole, int[] weights) {
        long sum = Arrays.stream(weights).asLongStream().sum();
        List<Long> parts = new ArrayList<>();
        long weight = 0;
        long given = 0;
        for (int each : weights) {
            weight += each;
            long upToHere = Math.floorDiv(Math.multiplyExact(whole, weight), sum);
            parts.add(upToHere - given);
            given = upToHere;
        }
        return parts;
    }
}
