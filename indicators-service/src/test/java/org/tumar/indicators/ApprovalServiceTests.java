package org.tumar.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tumar.indicators.OfficeService.as;
import static org.tumar.indicators.OfficeService.json;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.contracts.indicators.ApprovalReceiptBody;
import org.tumar.contracts.indicators.ApprovalStepBody;
import org.tumar.contracts.indicators.CorrectionBody;
import org.tumar.contracts.indicators.FigureVersionBody;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.contracts.indicators.WorklistBody;
import org.tumar.servicetest.TestMongo;

/// The way to approval over HTTP, in Kazakhstan's service.
class ApprovalServiceTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final String PROGRAMME = "/v1/programmes/PX.0179";
    private static final String FIGURE = PROGRAMME + "/figures/2.3B?period=MID&measure=ACTUAL";
    private static int started;

    private OfficeService officer;
    private OfficeService approver;

    @BeforeEach
    void start() {
        officer = OfficeService.start("KZ", MONGO.uri(), MONGO.database() + started++);
        approver = officer.as("country-approver", "KZ");
        approver.imported(Zips.of("px0179"), "");
    }

    @AfterEach
    void stop() {
        officer.close();
    }

    @Test
    void takesAFigureFromDraftToApproved() {
        assertThat(correct("40", true).state()).isEqualTo("draft");
        assertThat(shown("current")).isEqualTo("3");

        step(officer, "submissions", null);
        assertThat(shown("current")).isEqualTo("40");
        assertThat(shown("approved")).isEqualTo("3");

        step(approver, "returns", "counted twice");
        assertThat(shown("current")).isEqualTo("3");

        correct("4", false);
        step(approver, "approvals", null);
        assertThat(shown("approved")).isEqualTo("4");
        assertThat(history())
                .extracting(FigureVersionBody::state)
                .containsExactly(
                        "approved", "draft", "submitted", "returned", "submitted", "approved");
        assertThat(history()[4].restates()).isEqualTo(history()[0].revision());
    }

    @Test
    void answersOfAnyInstantWhatItKnewThen() {
        Instant before = Instant.now().minusSeconds(3600);
        correct("4", false);
        FigureVersionBody corrected = history()[1];
        Instant then = corrected.known();
        step(approver, "approvals", null);
        FigureVersionBody approved = history()[2];

        assertThat(answer("current&asOf=" + before).catalogue()).isEmpty();
        assertThat(shown("current&asOf=" + then)).isEqualTo("4");
        assertThat(shown("current&asOf=" + then.minusMillis(1))).isEqualTo("3");
        assertThat(shown("approved&asOf=" + approved.known().minusMillis(1))).isEqualTo("3");
        String past = officer.get(path("approved&asOf=" + then)).body();
        correct("5", false);
        step(approver, "approvals", null);
        assertThat(figures(past))
                .isEqualTo(figures(officer.get(path("approved&asOf=" + then)).body()));
    }

    @Test
    void answersOfNowAsItStands() {
        correct("4", false);

        ProgrammeAnswerBody past =
                answer("current&asOf=" + Instant.now().minusMillis(1)).programmes().getFirst();
        ProgrammeAnswerBody present = answer("current").programmes().getFirst();

        assertThat(past.definition()).isEqualTo(present.definition());
        assertThat(past.figures()).isEqualTo(present.figures());
        assertThat(past.discrepancies()).isEqualTo(present.discrepancies());
        assertThat(past.regionalClaims()).isEqualTo(present.regionalClaims());
        assertThat(answer("current&asOf=" + Instant.now().plusSeconds(3600)))
                .isEqualTo(answer("current"));
    }

    @Test
    void hasATagForEachViewAndInstant() {
        Instant instant = Instant.now().minusMillis(1);

        assertThat(
                        Stream.of(
                                        "current",
                                        "approved",
                                        "current&asOf=" + instant,
                                        "approved&asOf=" + instant)
                                .map(it ->
                                        officer.get(path(it))
                                                .headers()
                                                .firstValue("ETag")
                                                .orElseThrow()))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysWhyItDoesNotApprove() {
        correct("4", false);
        ApprovalStepBody unseen = new ApprovalStepBody("2.3B", "MID", 1, null);
        HttpResponse<String> changed = approver.post(PROGRAMME + "/approvals", unseen);

        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(json(changed).path("type").asString())
                .isEqualTo("urn:tumar:problem:indicators:changed-since");
        assertThat(json(changed).path("figures").path(0).asString()).isEqualTo("2.3B MID actual");
        HttpResponse<String> silent =
                approver.post(
                        PROGRAMME + "/returns",
                        new ApprovalStepBody("2.3B", "MID", worklist().revision(), null));
        assertThat(json(silent).path("type").asString())
                .isEqualTo("urn:tumar:problem:indicators:comment-missing");
        assertThat(approver.get(path("secret")).statusCode()).isEqualTo(400);
        assertThat(approver.get(path("current&asOf=yesterday")).statusCode()).isEqualTo(400);
        assertThat(approver.get(PROGRAMME + "/worklist?state=approved").statusCode())
                .isEqualTo(400);
        assertThat(approver.get("/v1/programmes/NONE/worklist").statusCode()).isEqualTo(404);
    }

    @Test
    void rendersTheSamples() {
        correct("4", true);
        WorklistBody list = worklist();
        Golden.sample(
                "worklist",
                new WorklistBody(
                        list.office(),
                        list.programme(),
                        2,
                        list.total(),
                        list.figures().stream().map(Fixtures::dated).toList()));
        Golden.sample("approval-step", new ApprovalStepBody("2.3B", "MID", 2, "counted twice"));
        Golden.sample("approval-receipt", step(officer, "submissions", null));
        Golden.sample("figure-version", Fixtures.dated(history()[1]));
    }

    private FigureVersionBody correct(String value, boolean draft) {
        CorrectionBody correction =
                new CorrectionBody(
                        Fixtures.row("2.3B", "MID", RowMeasure.ACTUAL, value),
                        null,
                        "counted again",
                        draft ? true : null);
        return as(FigureVersionBody.class, officer.post(PROGRAMME + "/corrections", correction));
    }

    private ApprovalReceiptBody step(OfficeService caller, String step, String comment) {
        ApprovalReceiptBody receipt =
                as(
                        ApprovalReceiptBody.class,
                        caller.post(
                                PROGRAMME + "/" + step,
                                new ApprovalStepBody(
                                        "2.3B", "MID", worklist().revision(), comment)));
        assertThat(receipt.moved()).isOne();
        return receipt;
    }

    private WorklistBody worklist() {
        return as(WorklistBody.class, officer.get(PROGRAMME + "/worklist"));
    }

    private FigureVersionBody[] history() {
        return as(FigureVersionBody[].class, officer.get(FIGURE));
    }

    private static String path(String view) {
        return "/v1/programmes?code=PX.0179&view=" + view;
    }

    private OfficeAnswerBody answer(String view) {
        return as(OfficeAnswerBody.class, officer.get(path(view)));
    }

    private static List<Object> figures(String answer) {
        return List.of(
                org.tumar.kit.TumarJson.mapper().readTree(answer).at("/programmes/0/figures"));
    }

    private String shown(String view) {
        return answer(view).programmes().getFirst().figures().stream()
                .filter(it -> it.indicator().equals("2.3B"))
                .flatMap(it -> it.spans().stream())
                .filter(it -> it.span().equals("MID"))
                .map(it -> it.actual().value().toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
