package org.tumar.demo.replay;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Ids of a country's records, in the order in which they are made: `kz-call-000017`.
final class Ids {

    private final String country;
    private final Map<String, Integer> given = new HashMap<>();

    Ids(String country) {
        this.country = country.toLowerCase(Locale.ROOT);
    }

    String next(String kind) {
        return String.format(
                Locale.ROOT, "%s-%s-%06d", country, kind, given.merge(kind, 1, Integer::sum));
    }
}
