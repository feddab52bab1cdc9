package org.tumar.servicetest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeLiteralsTests {

    @TempDir private Path folder;

    @Test
    void findsCodesBelowAFolderAndNoOtherText() throws IOException {
        Files.createDirectories(folder.resolve("below"));
        Files.writeString(
                folder.resolve("One.java"), "fault(\"day\", \"bad-day\", \"A bad-day.\")");
        Files.writeString(folder.resolve("below/Two.java"), "\"not-utf-8\" \"Not-One\" \"no two\"");

        assertThat(CodeLiterals.in(folder)).containsExactly("bad-day", "not-utf-8");
        assertThat(CodeLiterals.in(folder.resolve("One.java"))).containsExactly("bad-day");
    }
}
