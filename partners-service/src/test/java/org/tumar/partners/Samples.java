package org.tumar.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Records as they are sent, to be changed at will.
public final class Samples {

    private Samples() {}

    public static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /// The same with another value of one field; null takes the field off.
    public static Map<String, Object> with(Map<String, Object> record, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        changed.put(field, value);
        changed.values().removeIf(Objects::isNull);
        return changed;
    }

    public static Map<String, Object> partner(String id) {
        return map(
                "id",
                id,
                "kind",
                "ngo",
                "names",
                List.of(
                        map("language", "ru", "text", "Центр «Сана Сезім» " + id),
                        map("language", "en", "text", "Sana Sezim Women's Centre " + id)),
                "areas",
                List.of(map("country", "KZ", "region", "Южный Казахстан", "settlement", "Шымкент")),
                "services",
                List.of("legal-aid", "hotline"),
                "contacts",
                List.of(
                        map("kind", "website", "value", "https://example.org", "open", true),
                        map("kind", "phone", "value", "+7 000 000", "open", false)),
                "memberships",
                List.of(membership("CT.0495", "2011-10-01", null)));
    }

    public static Map<String, Object> membership(String programme, String from, String to) {
        Map<String, Object> membership = map("programme", programme, "from", from);
        if (to != null) {
            membership.put("to", to);
            membership.put("reason", "funding-ended");
        }
        return membership;
    }

    /// 27 from law enforcement, 11 women, of whom 25 were tested.
    public static Map<String, Object> training(String id, String partner) {
        return map(
                "id",
                id,
                "partner",
                partner,
                "programmes",
                List.of("CT.0495"),
                "from",
                "2014-05-12",
                "to",
                "2014-05-14",
                "days",
                3,
                "topic",
                "identification-and-referral",
                "audience",
                "law-enforcement",
                "trainers",
                2,
                "participants",
                27,
                "bySex",
                map("female", 11, "male", 16),
                "byOrganisation",
                map(partner, 5),
                "knowledge",
                map("before", 1210.5, "after", 1794, "scored", 25));
    }
}
