package org.tumar.programmefiles;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.ProgrammeBody;

/// A small sound set of files, changed as a test needs it.
final class SetFixtures {

    static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ");

    private final Map<String, String> files = new LinkedHashMap<>();
    private Optional<ProgrammeBody> existing = Optional.empty();
    private boolean replace;

    static SetFixtures regional() {
        return new SetFixtures()
                .with(
                        "programme.csv",
                        """
                        code,title,donor,start,end,currency,budget,owner
                        P1,Programme,USAID,2014-01-01,2015-12-31,USD,1000,REGION
                        """)
                .with(
                        "periods.csv",
                        """
                        period,start,end
                        Y1,2014-01-01,2014-12-31
                        Y2,2015-01-01,2015-12-31
                        """)
                .with(
                        "framework.csv",
                        """
                        code,level,parent,title
                        0,objective,,Top
                        1,outcome,0,Below
                        """)
                .with(
                        "indicators.csv",
                        """
                        indicator,result,title,unit,aggregation,baseline,countries,national_codes
                        1.1,1,Persons,count,sum,0,KZ;KG,KG:9.9
                        1.2,1,Law,yes-no,latest,no,KZ,
                        1.3,1,Share,percent,ratio,,KZ,
                        """)
                .with(
                        "results.csv",
                        """
                        indicator,country,period,measure,value,note
                        1.1,KZ,Y1,target,10,
                        1.1,KZ,Y1,actual,11,counted
                        1.2,KZ,Y1,actual,yes,
                        1.3,KZ,Y1,numerator,3,
                        1.1,REGION,ALL,actual,5,
                        """)
                .with(
                        "published.csv",
                        """
                        indicator,scope,period,measure,value,where
                        1.1,REGION,ALL,actual,16,Table 1
                        1.1,KZ,Y1,actual,11,Table 2
                        """);
    }

    static SetFixtures national() {
        return regional()
                .replacing("programme.csv", "REGION", "KZ")
                .replacing("indicators.csv", "KZ;KG,KG:9.9", "KZ,")
                .replacing("results.csv", "1.1,REGION,ALL", "1.1,KZ,ALL")
                .replacing("published.csv", "1.1,REGION,ALL", "1.1,KZ,ALL");
    }

    SetFixtures with(String file, String text) {
        files.put(file, text);
        return this;
    }

    SetFixtures without(String file) {
        files.remove(file);
        return this;
    }

    SetFixtures adding(String file, String row) {
        files.merge(file, row + "\n", String::concat);
        return this;
    }

    SetFixtures replacing(String file, String before, String after) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not contain " + before);
        }
        return with(file, text.replace(before, after));
    }

    SetFixtures onTopOf(ProgrammeBody stored) {
        existing = Optional.of(stored);
        return this;
    }

    SetFixtures replacingAll() {
        replace = true;
        return this;
    }

    Checking check() {
        return ProgrammeFiles.check(
                fileSet(zip(files)), new CheckAgainst(COUNTRIES, existing, replace));
    }

    ProgrammeContent content() {
        return switch (check()) {
            case Checking.Sound(var content) -> content;
            case Checking.Faulty(var rows) -> throw new AssertionError(rows.toString());
        };
    }

    List<BadRowBody> faults() {
        return switch (check()) {
            case Checking.Sound _ -> List.of();
            case Checking.Faulty(var rows) -> rows;
        };
    }

    static FileSet fileSet(byte[] zip) {
        try {
            return FileSet.ofZip(new ByteArrayInputStream(zip));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOfBytes(bytes);
    }

    static byte[] zipOfBytes(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    Map<String, String> files() {
        return files;
    }
}
