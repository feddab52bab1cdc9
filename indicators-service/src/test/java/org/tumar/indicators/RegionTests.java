package org.tumar.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tumar.contracts.indicators.AchievementStatus;
import org.tumar.contracts.indicators.DiscrepancyBody;
import org.tumar.contracts.indicators.DiscrepancyKind;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.contracts.indicators.MeasureBody;
import org.tumar.contracts.indicators.MeasureStatus;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.servicetest.TestMongo;

/// Both programmes that ship with the product, through six offices' services over HTTP.
class RegionTests {

    @RegisterExtension static final TestMongo MONGO = TestMongo.start();

    private static final Map<String, OfficeService> OFFICES = new LinkedHashMap<>();
    private static final Map<String, ImportReceiptBody> RECEIPTS = new LinkedHashMap<>();

    @BeforeAll
    static void importBoth() {
        for (String office : List.of("REGION", "KZ", "KG", "TJ", "TM", "UZ")) {
            OFFICES.put(
                    office,
                    OfficeService.start(
                            office, MONGO.uri(), MONGO.database() + "_" + office.toLowerCase()));
        }
        List<ImportPartBody> parts =
                OFFICES.get("REGION").imported(Zips.of("ct0495"), "&dryRun=true").parts();
        RECEIPTS.put("REGION", OFFICES.get("REGION").imported(Zips.of("ct0495"), ""));
        for (ImportPartBody part : parts) {
            RECEIPTS.put(part.office(), OFFICES.get(part.office()).part(part));
        }
        OFFICES.get("KZ").imported(Zips.of("px0179"), "");
    }

    @AfterAll
    static void stop() {
        OFFICES.values().forEach(OfficeService::close);
    }

    @Test
    void handsEachCountryItsPart() {
        assertThat(RECEIPTS.keySet()).containsExactly("REGION", "KZ", "KG", "TJ", "TM", "UZ");
        assertThat(RECEIPTS.get("REGION").definitionChanged()).isTrue();
        assertThat(RECEIPTS.get("REGION").added()).isEqualTo(6);
        assertThat(RECEIPTS.get("UZ").added()).isEqualTo(90 + 11);
        assertThat(RECEIPTS.values()).allSatisfy(it -> assertThat(it.kept()).isEmpty());
    }

    @Test
    void showsAllCellsAsInTheFile() {
        List<String> rows = Zips.text("ct0495", "results.csv").lines().skip(1).toList();

        assertThat(rows)
                .hasSize(450)
                .allSatisfy(row -> {
                    String[] cells = row.split(",", 6);
                    SpanFigureBody span = span(answer(cells[1], "CT.0495"), cells[0], cells[2]);
                    MeasureBody measure = cells[3].equals("target") ? span.target() : span.actual();
                    assertThat(shown(measure)).as(row).isEqualTo(twoDecimals(cells[4]));
                });
    }

    private static String twoDecimals(String cell) {
        return cell.isEmpty() || cell.equals("n/a")
                ? cell
                : new BigDecimal(cell).setScale(2).toPlainString();
    }

    private static String shown(MeasureBody measure) {
        return switch (measure.status()) {
            case KNOWN -> measure.value().setScale(2).toPlainString();
            case NOT_APPLICABLE -> "n/a";
            case NOT_REPORTED -> "";
            default -> measure.status().name();
        };
    }

    @Test
    void reckonsTheWorkedExampleOfUzbekistan() {
        SpanFigureBody all = span(answer("UZ", "CT.0495"), "2.1.1", "ALL");

        assertThat(all.target().value()).isEqualByComparingTo("600");
        assertThat(all.target().partial()).isTrue();
        assertThat(all.actual().value()).isEqualByComparingTo("852");
        assertThat(all.actual().partial()).isFalse();
        assertThat(all.pairedActual().value()).isEqualByComparingTo("644");
        assertThat(all.achievement().value()).isEqualByComparingTo("107.3");
        assertThat(all.status()).isEqualTo(AchievementStatus.ACHIEVED);
        assertThat(span(answer("UZ", "CT.0495"), "2.1.1", "Y4").note())
                .contains("Tashkent shelter");
    }

    @Test
    void listsJustTheClaimsThatDisagree() {
        assertThat(
                        OFFICES.keySet().stream()
                                .flatMap(it -> answer(it, "CT.0495").discrepancies().stream()))
                .extracting(
                        DiscrepancyBody::kind,
                        DiscrepancyBody::scope,
                        DiscrepancyBody::indicator,
                        it -> it.claimed().value(),
                        it -> it.computed().value())
                .containsExactlyInAnyOrder(
                        published("TJ", "2.1.1", 390, 376),
                        published("UZ", "2.1.1", 839, 852),
                        published("UZ", "2.1.1", 840, 852),
                        published("KZ", "1.2.1", 103466, 196981),
                        published("KG", "1.2.1", 143959, 210611),
                        published("TJ", "1.2.1", 118485, 201919),
                        published("TM", "1.2.1", 79002, 109653),
                        published("UZ", "1.2.1", 163421, 215328));
    }

    private static org.assertj.core.groups.Tuple published(
            String scope, String indicator, long claimed, long computed) {
        return tuple(
                DiscrepancyKind.PUBLISHED_VS_COMPUTED,
                scope,
                indicator,
                BigDecimal.valueOf(claimed),
                BigDecimal.valueOf(computed));
    }

    @Test
    void keepsRegionalClaimsAtTheOwner() {
        assertThat(answer("REGION", "CT.0495").regionalClaims())
                .hasSize(6)
                .anySatisfy(it -> {
                    assertThat(it.indicator()).isEqualTo("1.2.1");
                    assertThat(it.claimed().value()).isEqualByComparingTo("608333");
                });
        assertThat(answer("KZ", "CT.0495").regionalClaims()).isEmpty();
    }

    @Test
    void listsJustTheAssessmentsThatDisagree() {
        assertThat(answer("KZ", "PX.0179").discrepancies())
                .extracting(
                        DiscrepancyBody::kind,
                        DiscrepancyBody::indicator,
                        it -> it.claimed().text(),
                        it -> it.computed().status())
                .containsExactlyInAnyOrder(
                        tuple(
                                DiscrepancyKind.ASSESSED_VS_COMPUTED,
                                "1.1B",
                                "overachieved",
                                MeasureStatus.NOT_REPORTED),
                        tuple(
                                DiscrepancyKind.ASSESSED_VS_COMPUTED,
                                "2A",
                                "overachieved",
                                MeasureStatus.NOT_REPORTED),
                        tuple(
                                DiscrepancyKind.ASSESSED_VS_COMPUTED,
                                "2.3A",
                                "not yet achieved",
                                MeasureStatus.KNOWN));
    }

    @Test
    void takesTheProgrammesActualFromThePeriodInside() {
        SpanFigureBody all = span(answer("KZ", "PX.0179"), "2.3B", "ALL");
        SpanFigureBody full = span(answer("KZ", "PX.0179"), "2.3B", "FULL");

        assertThat(all.target().value()).isEqualByComparingTo("10");
        assertThat(all.actual().value()).isEqualByComparingTo("3");
        assertThat(all.actual().partial()).isTrue();
        assertThat(all.assessed()).isEqualTo("partially achieved");
        assertThat(full.actual()).isEqualTo(all.actual());
    }

    @Test
    void changesNothingWhenTheSameFilesComeAgain() {
        String before = answer("REGION", "CT.0495").tag();

        ImportReceiptBody again = OFFICES.get("REGION").imported(Zips.of("ct0495"), "");

        assertThat(again.definitionChanged()).isFalse();
        assertThat(List.of(again.added(), again.updated(), again.removed()))
                .containsExactly(0, 0, 0);
        assertThat(again.unchanged()).isEqualTo(6);
        assertThat(answer("REGION", "CT.0495").tag()).isEqualTo(before);
        for (ImportPartBody part :
                OFFICES.get("REGION").imported(Zips.of("ct0495"), "&dryRun=true").parts()) {
            ImportReceiptBody receipt = OFFICES.get(part.office()).part(part);
            assertThat(receipt.unchanged())
                    .isEqualTo(part.results().size() + part.published().size());
        }
    }

    @Test
    void takesBackWhatItExported() throws Exception {
        for (Map.Entry<String, OfficeService> office : OFFICES.entrySet()) {
            String part = office.getValue().get("/v1/programmes/CT.0495/part").body();

            String tag = answer(office.getKey(), "CT.0495").tag();
            ImportReceiptBody receipt =
                    OfficeService.as(
                            ImportReceiptBody.class,
                            office.getValue()
                                    .post("/v1/parts", "application/json", part.getBytes("UTF-8")));

            assertThat(receipt.added() + receipt.updated() + receipt.removed()).isZero();
            assertThat(answer(office.getKey(), "CT.0495").tag()).isEqualTo(tag);
        }
    }

    private static ProgrammeAnswerBody answer(String office, String programme) {
        return OFFICES.get(office).programme(programme);
    }

    private static SpanFigureBody span(ProgrammeAnswerBody answer, String indicator, String span) {
        return answer.figures().stream()
                .filter(it -> it.indicator().equals(indicator))
                .flatMap(it -> it.spans().stream())
                .filter(it -> it.span().equals(span))
                .findFirst()
                .orElseThrow();
    }
}
