package org.tumar.demo.office;

import java.util.LinkedHashMap;
import java.util.Map;

/// How an import is to go.
///
/// @param dryRun only says what would happen
/// @param replace removes what the files do not have
/// @param overwrite takes the files' value also where the office has changed its own since
public record ImportTerms(boolean dryRun, boolean replace, boolean overwrite) {

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("dryRun", String.valueOf(dryRun));
        parameters.put("replace", String.valueOf(replace));
        parameters.put("overwrite", String.valueOf(overwrite));
        return parameters;
    }
}
