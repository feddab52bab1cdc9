package org.tumar.office;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/// Keeps out of each context what the others brought onto the class path that they all share.
///
/// A context says in [#WITHOUT] which auto-configurations it is not meant to have, by the
/// beginnings of their names.
public final class OfficeImports implements AutoConfigurationImportFilter, EnvironmentAware {

    /// Names the beginnings, comma-separated.
    static final String WITHOUT = "tumar.office.without";

    private String[] without = {};

    @Override
    public void setEnvironment(Environment environment) {
        without = environment.getProperty(WITHOUT, String[].class, new String[0]);
    }

    @Override
    public boolean[] match(@Nullable String[] names, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            wanted[i] = name == null || Arrays.stream(without).noneMatch(name::startsWith);
        }
        return wanted;
    }
}
