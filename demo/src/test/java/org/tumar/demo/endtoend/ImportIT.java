package org.tumar.demo.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InSharedRegion
class ImportIT {

    @TempDir private Path folder;

    @Test
    void changesNothingTheSecondTime(LiveRegion region) {
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("ct0495"));
        List<String> before = region.everything();

        Cli.Ran ran = region.cli().run("import", files.path().toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("REGION  unchanged", "KZ      unchanged", "UZ      unchanged")
                .doesNotContain("applied");
        assertThat(region.everything()).isEqualTo(before);
    }

    @Test
    void saysWhatWouldHappen(LiveRegion region) {
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("ct0495"));
        files.edit("results", "1.1,UZ,Y5,actual,", ",actual,", ",actual,1");
        List<String> before = region.everything();

        Cli.Ran ran = region.cli().run("import", files.path().toString(), "--dry-run");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("UZ      would do   0 added, 1 updated");
        assertThat(region.everything()).isEqualTo(before);
    }

    @Test
    void reachesAnOfficeThatIsDownOnceItIsBack(LiveRegion region) {
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("changed"));
        files.edit("results", "1.1,KG,Y2,actual,", ",actual,", ",actual,1");
        ProgrammeFolder original = ProgrammeFolder.copy("ct0495", folder.resolve("original"));
        String[] history = words("history CT.0495 --indicator 1.1 --country KG --period Y2");
        region.stop("KG");
        try {
            Cli.Ran ran = region.cli().run("import", files.path().toString(), "--wait", "10");

            assertThat(ran.exit()).as(ran.toString()).isZero();
            assertThat(ran.out())
                    .contains("KG      on its way arrives when KG is back", "KZ      unchanged");
        } finally {
            region.start("KG");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(region.cli().run(history).out()).contains("116"));

        Cli.Ran back = region.cli().run("import", original.path().toString());
        assertThat(back.exit()).isZero();
        assertThat(back.out()).contains("KG      applied    0 added, 1 updated");
    }

    @Test
    void takesNobodyElsesFiguresAtACountrysGateway(LiveRegion region) {
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("own"));
        List<String> before = region.everything();

        Cli.Ran ran = region.cli().run("import", files.path().toString(), "--office", "KZ");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Nothing was imported");
        assertThat(region.everything()).isEqualTo(before);
    }

    @Test
    void takesBackAWorkbook(LiveRegion region) {
        Path workbook = folder.resolve("ct0495.xlsx");
        List<String> before = region.everything();

        assertThat(region.cli().run("export", "CT.0495", "-o", workbook.toString()).exit())
                .isZero();
        Cli.Ran again = region.cli().run("import", workbook.toString());

        assertThat(again.exit()).as(again.toString()).isZero();
        assertThat(again.out()).doesNotContain("applied");
        assertThat(region.everything()).isEqualTo(before);
    }

    @Test
    void getsBackWhatWasBroughtIn(LiveRegion region) {
        Path exported = folder.resolve("exported");
        List<String> before = region.everything();

        assertThat(region.cli().run("export", "CT.0495", "-o", exported.toString()).exit())
                .isZero();
        Cli.Ran again = region.cli().run("import", exported.toString());

        assertThat(again.exit()).isZero();
        assertThat(again.out()).doesNotContain("applied");
        assertThat(region.everything()).isEqualTo(before);
    }

    @Test
    void exportsNothingWhereAPartIsMissing(LiveRegion region) {
        region.stop("TJ");
        try {
            Path target = folder.resolve("out.zip");
            Cli.Ran ran = region.cli().run("export", "CT.0495", "-o", target.toString());

            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.err()).contains("TJ does not answer");
            assertThat(target).doesNotExist();
        } finally {
            region.start("TJ");
        }
    }

    @Test
    void keepsWhatACountryHasCorrected(LiveRegion region) {
        String figure = "CT.0495 --indicator 2.1.1 --country TM --period Y3";
        ProgrammeFolder files = ProgrammeFolder.copy("ct0495", folder.resolve("ct0495"));

        Cli.Ran corrected =
                region.cli().run(words("correct " + figure + " --value 61 --reason recount"));
        assertThat(corrected.exit()).as(corrected.toString()).isZero();

        Cli.Ran kept = region.cli().run("import", files.path().toString());
        assertThat(kept.out()).contains("61 stands", "--overwrite");
        Cli.Ran history = region.cli().run(words("history " + figure));
        assertThat(history.out())
                .contains("61", "country-officer-tm", "recount", "correction", "import");

        Cli.Ran over = region.cli().run("import", files.path().toString(), "--overwrite");
        assertThat(over.out()).contains("TM      applied    0 added, 1 updated");
    }

    @Test
    void refusesACorrectionOfAPeriodThatIsNone(LiveRegion region) {
        Cli.Ran ran =
                region.cli()
                        .run(
                                words(
                                        "correct CT.0495 --indicator 2.1.1 --country TM --period Y9"
                                                + " --value 61 --reason recount"));

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Nothing was changed", "Y9");
    }

    private static String[] words(String line) {
        return line.split(" ");
    }
}
