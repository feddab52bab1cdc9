package org.tumar.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tumar.programmefiles.RawWorkbook.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.programmefiles.ProgrammeContent.OfficeRow;
import org.tumar.programmefiles.ProgrammeFiles.Blank;

class WorkbookTests {

    private static final String FIGURE = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";

    @Test
    void readsTextsAsTheCsvFilesHaveThem() {
        assertThat(content(RawWorkbook.of(SetFixtures.regional())))
                .isEqualTo(SetFixtures.regional().content());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12938.5, 12938.5",
        "0, 0.30000000000000004, 0.3",
        "0, 1.2E7, 12000000",
        "0, 1E-7, 0.0000001",
        "8, 12000000, 12000000",
        "3, 0.755, 75.5",
        "4, 33.333333333333336, 33.3333333333333",
        "5, 1000, 1000",
        "0, -0.0, 0",
    })
    void readsANumberAsTheUserSeesIt(int style, String stored, String seen) {
        assertThat(value("<c s=\"%d\"><v>%s</v></c>".formatted(style, stored))).isEqualTo(seen);
    }

    @Test
    void readsWhatAFormulaLastCameTo() {
        assertThat(value("<c><f>10+5</f><v>15</v></c>")).isEqualTo("15");
        assertThat(value("<c t=\"str\"><f>A1</f><v>7</v></c>")).isEqualTo("7");
    }

    @Test
    void readsTruthValuesAsYesAndNo() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .adding("results", figure("1.2", "Y2", "<c t=\"b\"><v>0</v></c>"));

        assertThat(last(workbook).row().value()).isEqualTo("no");
    }

    @Test
    void readsDateCellsAsIsoDates() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .with(
                                "periods",
                                row(1, "period", "start", "end")
                                        + period(2, "Y1", "s=\"1\"><v>41640", "s=\"2\"><v>42004")
                                        + period(3, "Y2", "s=\"2\"><v>42005", "s=\"1\"><v>42369"));

        assertThat(content(workbook)).isEqualTo(SetFixtures.regional().content());
    }

    @Test
    void countsDatesFrom1904WhereTheWorkbookDoes() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .with(
                                "periods",
                                row(1, "period", "start", "end")
                                        + period(2, "Y1", "s=\"1\"><v>40178", "s=\"2\"><v>40542")
                                        + period(3, "Y2", "s=\"2\"><v>40543", "s=\"1\"><v>40907"))
                        .since1904();

        assertThat(content(workbook)).isEqualTo(SetFixtures.regional().content());
    }

    @Test
    void saysThatATimeOfDayIsNoDate() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .with(
                                "periods",
                                row(1, "period", "start", "end")
                                        + period(2, "Y1", "s=\"7\"><v>41640.5", "s=\"2\"><v>42004")
                                        + row(3, "Y2", "2015-01-01", "2015-12-31"));

        assertThat(faults(workbook))
                .extracting(BadRowBody::file, BadRowBody::row, BadRowBody::column, BadRowBody::code)
                .containsExactly(tuple("periods", 2, "start", "not-a-date"));
        assertThat(faults(workbook).getFirst().message()).contains("2014-01-01T12:00");
    }

    @Test
    void readsACodeThatIsANumberAsItIsShown() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional().replacing("indicators.csv", "1.3", "1.30"))
                        .with(
                                "results",
                                row(1, "indicator", "country", "period", "measure", "value")
                                        + "<row><c s=\"4\"><v>1.3</v></c>"
                                        + texts("KZ", "Y1", "numerator")
                                        + "<c><v>3</v></c></row>");

        assertThat(last(workbook).row().indicator()).isEqualTo("1.30");
    }

    @Test
    void passesOverEmptyRowsAndKeepsTheirNumbers() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .adding("results", "<row r=\"7\"><c s=\"1\"/></row>")
                        .adding("results", row(9, "1.9", "KZ", "Y2", "actual", "1", ""));

        assertThat(faults(workbook))
                .extracting(BadRowBody::file, BadRowBody::row, BadRowBody::column, BadRowBody::code)
                .containsExactly(tuple("results", 9, "indicator", "unknown-indicator"));
    }

    @Test
    void readsHiddenRows() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .adding(
                                "results",
                                row(7, "1.1", "KG", "Y2", "actual", "4", "")
                                        .replace("<row", "<row hidden=\"1\""));

        assertThat(last(workbook).row().value()).isEqualTo("4");
    }

    @Test
    void saysThatMergedCellsHaveOneValue() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .adding("results", row(7, "", "KG", "Y2", "actual", "4", ""));

        assertThat(faults(workbook))
                .extracting(BadRowBody::file, BadRowBody::row, BadRowBody::column, BadRowBody::code)
                .containsExactly(tuple("results", 7, "indicator", "missing-value"));
    }

    @Test
    void namesACellThatShowsAnError() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .adding(
                                "results",
                                figure(
                                        "1.1",
                                        "Y2",
                                        "<c t=\"e\" r=\"E7\"><f>1/0</f><v>#DIV/0!</v></c>"));

        assertThat(faults(workbook))
                .extracting(BadRowBody::file, BadRowBody::row, BadRowBody::column, BadRowBody::code)
                .containsExactly(tuple("results", 7, "value", "cell-without-value"));
        assertThat(faults(workbook).getFirst().message()).contains("E7").contains("#DIV/0!");
    }

    @Test
    void namesAFormulaThatWasNeverReckoned() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .adding("results", figure("1.1", "Y2", "<c r=\"E7\"><f>1+1</f></c>"));

        assertThat(faults(workbook))
                .extracting(BadRowBody::row, BadRowBody::column, BadRowBody::code)
                .containsExactly(tuple(7, "value", "cell-without-value"));
    }

    @Test
    void namesAValueOutsideTheTable() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .adding("results", row(7, "1.1", "KG", "Y2", "actual", "4", "", "stray"));

        assertThat(faults(workbook))
                .extracting(BadRowBody::row, BadRowBody::code)
                .containsExactly(tuple(7, "wrong-number-of-fields"));
    }

    @Test
    void suggestsTheSheetThatWasMeant() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional()).with("result", row(1, "indicator"));

        assertThat(faults(workbook))
                .extracting(BadRowBody::file, BadRowBody::code)
                .containsExactly(tuple("result", "unknown-file"));
        assertThat(faults(workbook).getFirst().message())
                .contains("did you mean 'results'?")
                .doesNotContain(".csv");
    }

    @Test
    void passesOverEmptyAndHiddenSheetsOfOtherNames() {
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .with("Sheet1", "<row><c s=\"1\"/></row>")
                        .hidden("Lists", row(1, "KZ"));

        assertThat(faults(workbook)).isEmpty();
    }

    @Test
    void takesSheetsThatAreCalledLikeTheFiles() {
        RawWorkbook workbook = RawWorkbook.of(SetFixtures.regional()).without("published");
        workbook.with("Published.csv", row(1, "indicator", "scope"));

        assertThat(faults(workbook))
                .extracting(BadRowBody::file, BadRowBody::code)
                .contains(tuple("published", "missing-column"));
    }

    @Test
    void namesSheetsWhereItWouldNameFiles() {
        assertThat(faults(RawWorkbook.of(SetFixtures.regional()).without("indicators")))
                .filteredOn(it -> it.code().equals("missing-file"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.file()).isEqualTo("indicators");
                    assertThat(it.message()).contains("There is no such sheet");
                });
        RawWorkbook elsewhere =
                RawWorkbook.of(SetFixtures.regional())
                        .adding("results", row(7, "1.2", "KG", "Y2", "actual", "yes", ""));
        assertThat(faults(elsewhere).getFirst().message()).contains("in the sheet indicators");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        byte[] whole = RawWorkbook.of(SetFixtures.regional()).bytes();
        Map<String, byte[]> broken = new LinkedHashMap<>();
        broken.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        broken.put("xl/workbook.xml", "<workbook><sheets>".getBytes(StandardCharsets.UTF_8));

        assertThat(codes(SetFixtures.zipOfBytes(broken))).containsExactly("unreadable-workbook");
        assertThat(codes(Arrays.copyOf(whole, whole.length - 300)))
                .containsExactly("unreadable-zip");
    }

    @Test
    void saysWhatToDoWithAWorkbookOfTheOldKind() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};

        assertThat(check(old))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo("unreadable-zip");
                    assertThat(it.message()).contains("Save it as .xlsx");
                });
    }

    @Test
    void readsNoEntityFromOutside(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        RawWorkbook workbook =
                RawWorkbook.of(SetFixtures.regional())
                        .with("programme", "</sheetData></worksheet><!--");
        byte[] bytes =
                replaced(
                        workbook.bytes(),
                        "xl/worksheets/sheet1.xml",
                        """
                        <!DOCTYPE x [<!ENTITY e SYSTEM "%s">]><worksheet><sheetData>
                        <row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>\
                        """
                                .formatted(secret.toUri()));

        assertThat(check(bytes)).isNotEmpty().noneMatch(it -> it.message().contains("secret"));
    }

    @Test
    void refusesWhatIsPastItsBounds(@TempDir Path folder) throws IOException {
        Path file =
                Files.write(
                        folder.resolve("w.xlsx"), RawWorkbook.of(SetFixtures.regional()).bytes());

        assertThat(codes(file, new WorkbookScan.Bounds(10_000_000, 1_000, 10))).isEmpty();
        assertThat(codes(file, new WorkbookScan.Bounds(3_000, 1_000, 10)))
                .containsExactly("too-large");
        assertThat(codes(file, new WorkbookScan.Bounds(10_000_000, 50, 10)))
                .containsExactly("too-large");
        assertThat(codes(file, new WorkbookScan.Bounds(10_000_000, 1_000, 7)))
                .containsExactly("too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E-999999999", "1E-100000000", "0E-2147483647"})
    @Timeout(20)
    void refusesANumberThatIsEndlessWrittenOut(String stored) {
        for (int style = 0; style <= 8; style++) {
            RawWorkbook workbook =
                    RawWorkbook.of(SetFixtures.regional())
                            .adding(
                                    "results",
                                    figure(
                                            "1.1",
                                            "Y2",
                                            "<c s=\"%d\"><v>%s</v></c>".formatted(style, stored)))
                            .adding(
                                    "periods",
                                    period(
                                            4,
                                            "Y3",
                                            "s=\"%d\"><v>%s".formatted(style, stored),
                                            "s=\"2\"><v>42369"));

            assertThat(faults(workbook)).extracting(BadRowBody::code).contains("not-a-date");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.xml"})
    void refusesAnEntryThatIsThereTwice(String name) throws IOException {
        Map<String, byte[]> parts = parts(RawWorkbook.of(SetFixtures.regional()).bytes());
        String stand = "x".repeat(name.length());
        parts.put(stand, " ".getBytes(StandardCharsets.UTF_8));
        String raw = new String(SetFixtures.zipOfBytes(parts), StandardCharsets.ISO_8859_1);
        byte[] twice = raw.replace(stand, name).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(codes(twice)).containsExactly("unreadable-workbook");
    }

    @Test
    void refusesAZipBombAndAColumnFarOut() {
        RawWorkbook bomb =
                RawWorkbook.of(SetFixtures.regional())
                        .with("results", " ".repeat(140 * 1024 * 1024));
        RawWorkbook far =
                RawWorkbook.of(SetFixtures.regional())
                        .adding("results", "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>");

        assertThat(codes(bomb.bytes())).containsExactly("too-large");
        assertThat(codes(far.bytes())).containsExactly("too-large");
    }

    @Test
    void writesTextsThatLookLikeFormulasAsTexts() throws IOException {
        ProgrammeContent content =
                SetFixtures.regional()
                        .adding("results.csv", "1.1,KZ,Y2,actual,1,=1+1")
                        .adding("results.csv", "1.1,KG,Y2,actual,1,@SUM(A1)")
                        .adding("results.csv", "1.1,KG,Y1,actual,1,+7")
                        .adding("results.csv", "1.1,KZ,Y2,target,1,-7")
                        .content();
        byte[] workbook = workbook(content, Blank.FILLED);

        assertThat(readBack(content)).isEqualTo(content);
        assertThat(part(workbook, "xl/worksheets/sheet5.xml")).doesNotContain("<f>");
    }

    @Test
    void writesCodesAsTextsAndDatesAsDates() throws IOException {
        byte[] workbook = workbook(SetFixtures.regional().content(), Blank.FILLED);

        assertThat(part(workbook, "xl/worksheets/sheet2.xml"))
                .contains(">41640.0<")
                .contains("state=\"frozen\"")
                .containsPattern("<c r=\"A2\"[^>]*t=\"s\"");
        assertThat(part(workbook, "xl/worksheets/sheet5.xml"))
                .containsPattern("<c r=\"A2\"[^>]*t=\"s\"")
                .containsPattern("<c r=\"E2\"[^>]*><v>10</v>");
        assertThat(part(workbook, "xl/styles.xml")).contains("<b/>").contains("yyyy-mm-dd");
    }

    @Test
    void keepsWhatASpreadsheetWouldChange() {
        ProgrammeContent content =
                SetFixtures.regional()
                        .adding("results.csv", "1.1,KZ,Y2,actual,9007199254740993,_x0041_x0042_")
                        .adding("published.csv", "1.1,KZ,Y2,actual,33.30,Table 3")
                        .content();

        assertThat(readBack(content)).isEqualTo(content);
    }

    @Test
    void keepsDatesBeforeThoseOfSpreadsheets() {
        ProgrammeContent content =
                SetFixtures.regional()
                        .replacing("programme.csv", "2014-01-01", "1899-01-01")
                        .content();

        assertThat(content.definition().start()).isEqualTo(LocalDate.of(1899, 1, 1));
        assertThat(readBack(content)).isEqualTo(content);
    }

    @Test
    void writesABlankWorkbookToFillIn() {
        ProgrammeContent blank = read(workbook(SetFixtures.regional().content(), Blank.BLANK));

        assertThat(blank.results())
                .hasSize(5 * 2 * 2)
                .allSatisfy(it -> assertThat(it.row().value()).isEmpty());
    }

    private static String figure(String indicator, String period, String valueCell) {
        return "<row r=\"7\">"
                + texts(indicator, "KZ", period, "actual")
                + valueCell
                + texts("")
                + "</row>";
    }

    private static String texts(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append(FIGURE.formatted(text));
        }
        return cells.toString();
    }

    private static String period(int row, String code, String start, String end) {
        return "<row r=\"%d\">%s<c %s</v></c><c %s</v></c></row>"
                .formatted(row, texts(code), start, end);
    }

    private static String value(String cell) {
        return last(RawWorkbook.of(SetFixtures.regional())
                        .adding("results", figure("1.1", "Y2", cell)))
                .row()
                .value();
    }

    private static OfficeRow last(RawWorkbook workbook) {
        return content(workbook).results().getLast();
    }

    private static ProgrammeContent content(RawWorkbook workbook) {
        return read(workbook.bytes());
    }

    static ProgrammeContent readBack(ProgrammeContent content) {
        return read(workbook(content, Blank.FILLED));
    }

    private static ProgrammeContent read(byte[] workbook) {
        return switch (checking(workbook)) {
            case Checking.Sound(var content) -> content;
            case Checking.Faulty(var rows) -> throw new AssertionError(rows.toString());
        };
    }

    private static List<BadRowBody> faults(RawWorkbook workbook) {
        return check(workbook.bytes());
    }

    private static List<BadRowBody> check(byte[] workbook) {
        return switch (checking(workbook)) {
            case Checking.Sound _ -> List.of();
            case Checking.Faulty(var rows) -> rows;
        };
    }

    private static List<String> codes(byte[] workbook) {
        return check(workbook).stream().map(BadRowBody::code).toList();
    }

    private static List<String> codes(Path workbook, WorkbookScan.Bounds bounds) {
        return WorkbookReader.read(workbook, bounds).faults().stream()
                .map(BadRowBody::code)
                .toList();
    }

    private static Checking checking(byte[] workbook) {
        return ProgrammeFiles.check(
                SetFixtures.fileSet(workbook),
                new CheckAgainst(SetFixtures.COUNTRIES, Optional.empty(), false));
    }

    private static byte[] workbook(ProgrammeContent content, Blank blank) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ProgrammeFiles.writeWorkbook(content, blank, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String part(byte[] workbook, String name) throws IOException {
        return new String(parts(workbook).get(name), StandardCharsets.UTF_8);
    }

    private static byte[] replaced(byte[] workbook, String name, String text) throws IOException {
        Map<String, byte[]> parts = parts(workbook);
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return SetFixtures.zipOfBytes(parts);
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
