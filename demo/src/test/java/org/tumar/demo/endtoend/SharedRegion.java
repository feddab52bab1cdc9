package org.tumar.demo.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the region that they share; it starts with the first and ends after the last. A test
/// [InSharedRegion] leaves it as it found it: everything running, the shipped programmes as
/// shipped. One [InUsedRegion] has another, and need not.
final class SharedRegion implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LiveRegion.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedRegion.class))
                .computeIfAbsent(which(context), _ -> LiveRegion.start(folder(), "--fresh"));
    }

    private static String which(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(InUsedRegion.class)
                ? "used"
                : "shared";
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("tumar-it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
