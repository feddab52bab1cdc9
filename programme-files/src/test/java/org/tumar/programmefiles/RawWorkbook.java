package org.tumar.programmefiles;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A workbook as other programs write it: the sound set of [SetFixtures], with sheets put in by
/// hand.
final class RawWorkbook {

    /// Styles by place: 0 general, 1 ISO date, 2 built-in date, 3 percent, 4 two places, 5 money, 6
    /// text, 7 date and time, 8 exponent.
    private static final String STYLES =
            """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>
            <numFmt numFmtId="165" formatCode="#,##0.00\\ [$&#8376;-43F];[Red]\\-#,##0.00"/>
            <numFmt numFmtId="166" formatCode="[$-409]d/m/yy\\ h:mm;@"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="9"/>
            <xf numFmtId="2"/><xf numFmtId="165"/><xf numFmtId="49"/><xf numFmtId="166"/>
            <xf numFmtId="11"/></cellXfs></styleSheet>\
            """;

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private String properties = "";

    /// Each file of the set becomes a sheet of texts.
    static RawWorkbook of(SetFixtures set) {
        RawWorkbook workbook = new RawWorkbook();
        set.files()
                .forEach((file, csv) ->
                        workbook.with(file.substring(0, file.indexOf('.')), rows(csv)));
        return workbook;
    }

    private static String rows(String csv) {
        StringBuilder rows = new StringBuilder();
        int number = 0;
        for (String line : csv.lines().toList()) {
            number++;
            rows.append(row(number, line.split(",", -1)));
        }
        return rows.toString();
    }

    /// A row of texts.
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(text));
        }
        return row.append("</row>").toString();
    }

    RawWorkbook with(String sheet, String rows) {
        sheets.put(sheet, rows);
        return this;
    }

    RawWorkbook without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    RawWorkbook hidden(String sheet, String rows) {
        hidden.put(sheet, "");
        return with(sheet, rows);
    }

    RawWorkbook adding(String sheet, String row) {
        sheets.merge(sheet, row, String::concat);
        return this;
    }

    RawWorkbook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            String state = hidden.containsKey(sheet.getKey()) ? " state=\"hidden\"" : "";
            list.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"%s/>"
                            .formatted(sheet.getKey(), number, number, state));
            relations.append(
                    "<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(number, number));
            parts.put(
                    "xl/worksheets/sheet%d.xml".formatted(number),
                    "<worksheet><sheetData>%s</sheetData></worksheet>".formatted(sheet.getValue()));
        }
        parts.put(
                "[Content_Types].xml",
                """
                <Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>\
                """);
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">%s<sheets>%s</sheets></workbook>"
                        .formatted(properties, list));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>%s</Relationships>".formatted(relations));
        parts.put("xl/styles.xml", STYLES);
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return SetFixtures.zipOfBytes(bytes);
    }
}
