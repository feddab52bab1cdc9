package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Bad files handed to a running region by the command: each fault is named by file, row and
/// column, and nothing is stored anywhere.
@InSharedRegion
class BrokenInputIT {

    @TempDir private Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "an unknown indicator",
                        "results",
                        "indicator",
                        files -> files.append("results", "9.9,KZ,Y1,actual,1,")),
                fault(
                        "an unknown country",
                        "results",
                        "country",
                        files -> files.append("results", "1.1,FR,Y1,actual,1,")),
                fault(
                        "an unknown period",
                        "results",
                        "period",
                        files -> files.append("results", "1.1,KZ,Y9,actual,1,")),
                fault(
                        "an unknown measure",
                        "results",
                        "measure",
                        files -> files.append("results", "1.1,KZ,Y1,guess,1,")),
                fault(
                        "a number that is none",
                        "results",
                        "value",
                        files -> files.edit("results", "1.1,KZ,Y1,actual,", "213", "many")),
                fault(
                        "digits grouped by two",
                        "results",
                        "value",
                        files -> files.edit("results", "1.1,KZ,Y1,actual,", "213", "\"2,13\"")),
                fault(
                        "an indicator where it does not apply",
                        "results",
                        "country",
                        files -> {
                            files.append("indicators", "3.1,1.1,New,count,sum,0,KG,,,");
                            return files.append("results", "3.1,KZ,Y1,actual,1,");
                        }),
                fault(
                        "a parent that does not exist",
                        "framework",
                        "parent",
                        files -> files.append("framework", "3.1,outcome,9,Nobody's child")),
                fault(
                        "a result of an indicator that does not exist",
                        "indicators",
                        "result",
                        files -> files.append("indicators", "3.1,3.9,Lost,count,sum,0,KZ,,,")),
                fault(
                        "an unknown unit",
                        "indicators",
                        "unit",
                        files -> files.edit("indicators", "1.1,", "count", "dozens")),
                fault(
                        "a period that ends before it starts",
                        "periods",
                        "end",
                        files -> files.edit("periods", "Y2", "2012-09-30", "2011-09-30")),
                fault(
                        "a date that is none",
                        "periods",
                        "start",
                        files -> files.edit("periods", "Y2", "2011-10-01", "1 October 2011")),
                fault(
                        "a claim about a country that is none",
                        "published",
                        "scope",
                        files -> files.append("published", "1.1,FR,ALL,actual,1,Table 1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void namesTheFaultAndStoresNothing(
            String name,
            String file,
            String column,
            ToIntFunction<ProgrammeFolder> damage,
            LiveRegion region) {
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("ct0495"));
        int row = damage.applyAsInt(files);

        assertRefused(region, files, "%s.csv row %d, column %s: ".formatted(file, row, column));
    }

    @Test
    void namesBothRowsOfADuplicateAddress(LiveRegion region) {
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("ct0495"));
        int row = files.append("results", "1.1,KZ,Y1,actual,999,");

        assertRefused(region, files, "results.csv row " + row);
    }

    @Test
    void findsACycle(LiveRegion region) {
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("ct0495"));
        int row = files.append("framework", "3,outcome,3.1,Snake");
        files.append("framework", "3.1,outcome,3,Its tail");

        assertRefused(region, files, "framework.csv row " + row + ", column parent: ");
    }

    @Test
    void missesAColumn(LiveRegion region) {
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("ct0495"));
        files.edit("results", "indicator,", ",value", ",figure");

        assertRefused(region, files, "results.csv row 1");
    }

    @Test
    void reportsEveryFaultAtOnce(LiveRegion region) {
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("ct0495"));
        int first = files.append("results", "9.9,KZ,Y1,actual,1,");
        int second = files.append("results", "1.1,KZ,Y1,target,many,");
        int third = files.append("published", "1.1,KZ,Y9,actual,1,Table 1");

        Cli.Ran ran =
                assertRefused(region, files, "results.csv row " + first + ", column indicator: ");

        assertThat(ran.out()).contains("results.csv row " + second, "published.csv row " + third);
    }

    @Test
    void refusesAnEmptyProgrammeFile(LiveRegion region) {
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("ct0495"));
        files.remove("programme");

        assertRefused(region, files, "programme.csv");
    }

    /// A sound change comes along, to see that not even that is stored.
    private static Cli.Ran assertRefused(LiveRegion region, ProgrammeFolder files, String place) {
        files.edit("results", "1.1,UZ,Y5,actual,", ",actual,", ",actual,1");
        List<String> before = region.everything();

        Cli.Ran ran = region.cli().run("import", files.path().toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains(place);
        assertThat(ran.err()).contains("Nothing was imported");
        assertThat(region.everything()).isEqualTo(before);
        return ran;
    }

    private static Arguments fault(
            String name, String file, String column, ToIntFunction<ProgrammeFolder> damage) {
        return arguments(name, file, column, damage);
    }
}
