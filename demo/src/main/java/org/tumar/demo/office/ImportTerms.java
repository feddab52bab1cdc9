package org.tumar.demo.office;

import java.util.LinkedHashMap;
import java.util.Map;

/// How an import is to go.
///
/// @param dryRun only says what would happen
/// @param replace removes what the files do not have
/// @param overwrite takes the files' value also where the office has changed its own since
/// @param by who imports
public record ImportTerms(boolean dryRun, boolean replace, boolean overwrite, String by) {

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("dryRun", String.valueOf(dryRun));
        parameters.put("replace", String.valueOf(replace));
        parameters.put("overwrite", String.valueOf(overwrite));
        parameters.put("by", by);
        return parameters;
    }
}
