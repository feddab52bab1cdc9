package org.tumar.demo.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How often each of several codes is so: written `phone 80, text 8`.
final class Mix {

    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final List<String> hundredth = new ArrayList<>();

    private Mix() {}

    static Mix of(String text) {
        Mix mix = new Mix();
        for (String part : text.split(",", -1)) {
            String[] words = part.strip().split(" ", -1);
            int weight = Integer.parseInt(words[1]);
            mix.weights.put(words[0], weight);
            for (int i = 0; i < weight; i++) {
                mix.hundredth.add(words[0]);
            }
        }
        return mix;
    }

    Map<String, Integer> weights() {
        return weights;
    }

    String one(Chance chance) {
        return chance.oneOf(hundredth);
    }

    /// Every code that there may be.
    List<String> codes() {
        return List.copyOf(weights.keySet());
    }
}
