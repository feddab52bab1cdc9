package org.tumar.demo.region;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tumar.demo.office.Json;
import tools.jackson.core.type.TypeReference;

/// Random passwords of a state folder, in a file that its owner alone can read.
final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private Passwords() {}

    /// One that nobody can guess.
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// By user; those that are missing in the file are made and kept there.
    static Map<String, String> of(Path file, Iterable<String> users) {
        Map<String, String> known = new LinkedHashMap<>(read(file));
        int before = known.size();
        users.forEach(user -> known.computeIfAbsent(user, _ -> random()));
        if (known.size() > before) {
            PrivateFile.write(file, Json.MAPPER.writeValueAsBytes(known));
        }
        return Map.copyOf(known);
    }

    /// By user; empty where there is no such file.
    static Map<String, String> read(Path file) {
        return PrivateFile.read(file)
                .map(bytes ->
                        Json.MAPPER.readValue(bytes, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }
}
