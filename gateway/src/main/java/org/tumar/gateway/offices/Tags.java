package org.tumar.gateway.offices;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tumar.gateway.offices.AnswerJson.Read;

/// The last answer of an office to each address, with its tag, for asking whether it still stands.
final class Tags {

    private static final int KEPT = 64;

    record Tagged(String tag, Read answer) {}

    private final Map<URI, Tagged> answers =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<URI, Tagged> eldest) {
                    return size() > KEPT;
                }
            };

    synchronized @Nullable Tagged of(URI uri) {
        return answers.get(uri);
    }

    /// @param tag null where the office gave none
    synchronized void keep(URI uri, @Nullable String tag, Read answer) {
        if (tag == null) {
            answers.remove(uri);
        } else {
            answers.put(uri, new Tagged(tag, answer));
        }
    }
}
