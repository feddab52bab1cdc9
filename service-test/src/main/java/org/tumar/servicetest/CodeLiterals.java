package org.tumar.servicetest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Codes as they stand in sources, for documents that have to list them: literals of several words
/// with hyphens, such as `"bad-record"`. A code of one word cannot be told from other text.
public final class CodeLiterals {

    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");

    private CodeLiterals() {}

    /// @param places files, and folders with all that is below them
    public static Set<String> in(Path... places) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                codes.addAll(in(files.filter(Files::isRegularFile).toList()));
            }
        }
        return codes;
    }

    private static Set<String> in(List<Path> files) {
        return files.stream()
                .map(CodeLiterals::text)
                .flatMap(it -> CODE.matcher(it).results())
                .map(CodeLiterals::code)
                .collect(Collectors.toSet());
    }

    private static String code(MatchResult literal) {
        return literal.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
