package org.tumar.demo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.demo.console.Recorded;
import org.tumar.demo.region.Jars;
import org.tumar.demo.region.StubRegion;

class ApprovalCommandsTests {

    private static final String WORKLIST =
            """
            {"office": "KZ", "programme": "P.1", "revision": 7, "total": 1, "figures": [
              {"row": {"indicator": "2.1.1", "period": "Y3", "measure": "ACTUAL", "value": "57",
                       "sex": "F"},
               "removal": false, "revision": 6, "state": "submitted",
               "enteredAt": "2026-03-01T12:00:00Z", "enteredBy": "country-officer-kz",
               "reason": "recounted", "approved": "61"}]}
            """;

    private static final String RECEIPT =
            """
            {"office": "KZ", "programme": "P.1", "revision": 8, "state": "approved", "moved": 2,
             "unchanged": 1, "left": 3}
            """;

    @TempDir private Path folder;

    private final Recorded recorded = new Recorded();
    private StubRegion region;

    @BeforeEach
    void start() {
        region = new StubRegion(folder.resolve(".tumar"));
        region.answer("KZ GET /v1/programmes/P.1/worklist", 200, WORKLIST);
    }

    @AfterEach
    void stop() {
        region.close();
    }

    private int run(Map<String, String> environment, String line) {
        Surroundings around =
                new Surroundings(
                        recorded.console(), environment, new Jars(folder), Clock.systemUTC());
        return TumarCommand.line(around).execute(line.split(" "));
    }

    private int run(String line) {
        return run(Map.of(), line);
    }

    @Test
    void showsWhatWaitsAndWhatWasApprovedBefore() {
        assertThat(run("worklist P.1 --country KZ --only submitted --period Y3")).isZero();

        assertThat(recorded.out())
                .contains("KZ P.1, revision 7: 1 waiting")
                .containsPattern("2.1.1 +Y3 +actual F +57 +61 +submitted +country-officer-kz");
        assertThat(region.asked())
                .containsExactly(
                        new StubRegion.Asked(
                                "KZ GET /v1/programmes/P.1/worklist?state=submitted&period=Y3",
                                "Bearer country-officer at KZ",
                                ""));
    }

    @Test
    void approvesAsAnApproverWhatThatOneHasSeen() {
        region.answer("KZ POST /v1/programmes/P.1/approvals", 200, RECEIPT);

        assertThat(run("approve P.1 --country KZ --indicator 2.1.1 --revision 6")).isZero();

        assertThat(recorded.out())
                .contains(
                        "KZ P.1: 2 now approved, 1 already were, 3 left as they are (revision 8)");
        assertThat(region.asked())
                .containsExactly(
                        new StubRegion.Asked(
                                "KZ POST /v1/programmes/P.1/approvals",
                                "Bearer country-approver at KZ",
                                "{\"indicator\":\"2.1.1\",\"revision\":6}"));
    }

    @Test
    void submitsAsAnOfficerWhatThereIsNow() {
        region.answer(
                "KZ POST /v1/programmes/P.1/submissions",
                200,
                RECEIPT.replace("approved", "submitted"));

        assertThat(run("submit P.1 --country kz --comment ready")).isZero();

        assertThat(recorded.out()).contains("2 now submitted");
        assertThat(region.asked())
                .extracting(StubRegion.Asked::what)
                .containsExactly(
                        "KZ GET /v1/programmes/P.1/worklist?limit=0",
                        "KZ POST /v1/programmes/P.1/submissions");
        assertThat(region.asked().getLast())
                .returns("Bearer country-officer at KZ", StubRegion.Asked::who)
                .returns("{\"revision\":7,\"comment\":\"ready\"}", StubRegion.Asked::body);
    }

    @Test
    void returnsWithAComment() {
        region.answer(
                "KZ POST /v1/programmes/P.1/returns", 200, RECEIPT.replace("approved", "returned"));

        assertThat(run("return P.1 --country KZ --period Y3 --revision 7 --comment again"))
                .isZero();

        assertThat(recorded.out()).contains("2 now returned");
        assertThat(region.asked().getLast())
                .returns("Bearer country-approver at KZ", StubRegion.Asked::who)
                .returns(
                        "{\"period\":\"Y3\",\"revision\":7,\"comment\":\"again\"}",
                        StubRegion.Asked::body);
    }

    @Test
    void saysWhichFiguresAreInTheWay() {
        region.answer(
                "KZ POST /v1/programmes/P.1/approvals",
                409,
                """
                {"type": "urn:tumar:problem:indicators:own-entry", "status": 409,
                 "detail": "Somebody else approves what you have entered.",
                 "figures": ["2.1.1, Y3, actual"]}
                """);

        assertThat(run("approve P.1 --country KZ --revision 7")).isEqualTo(1);
        assertThat(recorded.err())
                .contains("Somebody else approves what you have entered. 2.1.1, Y3, actual");
    }

    @Test
    void asksAnInstallationElsewhereByATokenOfItsOwn() {
        region.answer("KZ POST /graphql", 200, "{\"data\":{\"offices\":[{\"code\":\"KZ\"}]}}");
        String asked = "worklist P.1 --country KZ --gateway " + region.address("KZ") + "/";

        assertThat(run(Map.of("TUMAR_TOKEN", "mine"), asked)).isZero();

        assertThat(recorded.out()).contains("1 waiting");
        assertThat(region.asked()).extracting(StubRegion.Asked::who).containsOnly("Bearer mine");
        assertThat(region.wished()).isEmpty();
    }

    @Test
    void takesNoGatewayForThatOfAnotherOffice() {
        region.answer("KZ POST /graphql", 200, "{\"data\":{\"offices\":[{\"code\":\"KZ\"}]}}");
        String asked = "approve P.1 --country KG --gateway " + region.address("KZ");

        assertThat(run(Map.of("TUMAR_TOKEN", "mine"), asked)).isEqualTo(1);
        assertThat(recorded.err()).contains("is that of KZ, not of KG");
    }

    @Test
    void sendsATokenElsewhereOnlyWhereItIsGivenAndNobodyReadsIt() {
        String plain = "report P.1 --gateway http://tumar.example.org";

        assertThat(run(Map.of("TUMAR_TOKEN", "mine"), plain)).isEqualTo(1);
        assertThat(recorded.err()).contains("https address alone");
        assertThat(run("report P.1 --gateway https://tumar.example.org")).isEqualTo(1);
        assertThat(recorded.err()).contains("TUMAR_TOKEN, or --token-file");
    }
}
