package org.tumar.demo.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.demo.office.FigureAddress;

/// A regional programme that is defined anew and corrected time and again, so small that this is
/// quick.
///
/// @param countries that report to it
record SmallProgramme(String code, List<String> countries) {

    /// What is counted beside the first indicators.
    static final List<String> DERIVATIONS =
            List.of(
                    CallLife.CALLS,
                    TrainingLife.TRAINED,
                    EventLife.HELD,
                    EventLife.REACHED,
                    PartnerLife.MEMBERS);

    /// One more than are counted.
    static final int INDICATORS = DERIVATIONS.size() + 1;

    private static final int FIRST_VALUE = 1_000;

    /// What a country corrects again and again.
    ///
    /// @param indicator counted from zero
    FigureAddress actual(int indicator) {
        return figure(indicator, RowMeasure.ACTUAL);
    }

    /// What the region's files say again and again.
    FigureAddress target() {
        return figure(0, RowMeasure.TARGET);
    }

    String title(int definition) {
        return "Definition " + definition;
    }

    /// Every other definition comes with figures.
    static boolean hasRows(int definition) {
        return definition % 2 == 1;
    }

    /// Files of a definition, as a zip.
    byte[] files(int definition) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "programme",
                    "code,title,donor,start,end,currency,budget,owner",
                    "%s,%s,,2025-01-01,2025-12-31,USD,,REGION".formatted(code, title(definition)));
            put(zip, "periods", "period,start,end", "Y1,2025-01-01,2025-12-31");
            put(zip, "framework", "code,level,parent,title", "1,outcome,,People are safe");
            put(zip, "indicators", indicators());
            if (hasRows(definition)) {
                put(zip, "results", results(definition));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The figures take turns.
    CorrectionBody correction(int number) {
        return new CorrectionBody(
                actual(number % INDICATORS).row(value(number), null), "Officer", "recount");
    }

    /// What the correction of that number says.
    static String value(int number) {
        return String.valueOf(FIRST_VALUE + number);
    }

    private FigureAddress figure(int indicator, RowMeasure measure) {
        return new FigureAddress(
                code,
                indicator(indicator),
                "Y1",
                measure,
                new FigureAddress.Cell(null, null, null, null));
    }

    static String indicator(int index) {
        return "1." + (index + 1);
    }

    private String[] indicators() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "indicator,result,title,unit,aggregation,baseline,countries,national_codes,derivation");
        for (int i = 0; i < INDICATORS; i++) {
            lines.add(
                    "%s,1,Counted %d,count,%s,0,%s,,%s"
                            .formatted(
                                    indicator(i),
                                    i,
                                    aggregation(derivation(i)),
                                    String.join(";", countries),
                                    derivation(i)));
        }
        return lines.toArray(String[]::new);
    }

    private static String derivation(int index) {
        return index < DERIVATIONS.size() ? DERIVATIONS.get(index) : "";
    }

    private static String aggregation(String derivation) {
        return derivation.equals(PartnerLife.MEMBERS) ? "latest" : "sum";
    }

    private String[] results(int definition) {
        List<String> lines = new ArrayList<>();
        lines.add("indicator,country,period,measure,value,note");
        countries.forEach(
                it -> lines.add("%s,%s,Y1,target,%d,".formatted(indicator(0), it, definition)));
        return lines.toArray(String[]::new);
    }

    private static void put(ZipOutputStream zip, String table, String... lines) throws IOException {
        zip.putNextEntry(new ZipEntry(table + ".csv"));
        zip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
