package org.tumar.programmefiles;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// Programme files: checked, and written.
public final class ProgrammeFiles {

    private ProgrammeFiles() {}

    /// What an export is written for.
    public enum Blank {
        /// Everything as it stands.
        FILLED,
        /// The definition, and an empty value at every target and actual of each own period and
        /// office (of `ALL`, where the programme has no periods). No published figures.
        BLANK
    }

    /// Checks every row of every file.
    public static Checking check(FileSet files, CheckAgainst against) {
        return new SetCheck(files, against).check();
    }

    /// Writes the content as a zip of programme files; the stream stays open.
    public static void writeZip(ProgrammeContent content, Blank blank, OutputStream out)
            throws IOException {
        SheetWriter.zip(Sheets.of(content, blank), out);
    }

    /// Writes the content as a workbook (`.xlsx`) with one sheet for each programme file; the
    /// stream stays open.
    ///
    /// Codes, dates and numbers are cells of those kinds; a number that a spreadsheet would show
    /// otherwise is a text. A text is never a formula.
    public static void writeWorkbook(ProgrammeContent content, Blank blank, OutputStream out)
            throws IOException {
        WorkbookWriter.write(Sheets.of(content, blank), out);
    }

    /// Writes the content as programme files into a folder, which is made where there is none.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException where one of the files is there already;
    ///   nothing is written then
    public static void writeFolder(ProgrammeContent content, Blank blank, Path folder)
            throws IOException {
        SheetWriter.folder(Sheets.of(content, blank), folder);
    }
}
