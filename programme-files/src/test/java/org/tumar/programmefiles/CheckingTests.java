package org.tumar.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.contracts.indicators.FigureRowBody;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.PeriodBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.ResultBody;
import org.tumar.programmefiles.ProgrammeContent.OfficeRow;

class CheckingTests {

    @Test
    void acceptsSoundFiles() {
        ProgrammeContent content = SetFixtures.regional().content();

        assertThat(content.definition().version()).isZero();
        assertThat(content.definition().indicators())
                .extracting(IndicatorBody::offices)
                .containsExactly(List.of("KZ", "KG", "REGION"), List.of("KZ"), List.of("KZ"));
        assertThat(content.definition().indicators().getFirst().nationalCodes())
                .containsOnly(Map.entry("KG", "9.9"));
        assertThat(content.results()).hasSize(5);
        assertThat(content.published()).hasSize(2);
    }

    @Test
    void acceptsANationalProgramme() {
        assertThat(SetFixtures.national().faults()).isEmpty();
    }

    @Test
    void findsColumnsByNameInAnyOrderAndCase() {
        SetFixtures files =
                SetFixtures.regional()
                        .with(
                                "periods.csv",
                                "\uFEFF End , PERIOD,start\r\n2014-12-31,Y1,2014-01-01\r\n\r\n2015-12-31,Y2,2015-01-01\r\n");

        assertThat(files.content().definition().periods())
                .extracting(PeriodBody::code)
                .containsExactly("Y1", "Y2");
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        List<BadRowBody> faults =
                SetFixtures.regional()
                        .with(
                                "results.csv",
                                "indicator,country,period,measure,value,note\n\n1.1,KZ,Y1,actual,1,\"two\nlines\"\n,,,,,\n1.1,KZ,Y9,actual,1,\n")
                        .faults();

        assertThat(faults).singleElement().extracting(BadRowBody::row).isEqualTo(5);
    }

    @Test
    void keepsNumbersInPlainNotation() {
        ProgrammeContent content =
                SetFixtures.regional()
                        .adding("results.csv", "1.1,KG,Y1,target,12 938,")
                        .adding("results.csv", "1.1,KG,Y1,actual,\"196,981.50\",")
                        .adding("results.csv", "1.2,KZ,Y2,actual,YES,")
                        .adding("results.csv", "1.1,KG,Y2,actual,N/A,")
                        .content();

        assertThat(content.results())
                .extracting(it -> it.row().value())
                .endsWith("12938", "196981.5", "yes", "n/a");
    }

    @Test
    void tellsCellsOfOneAddressApart() {
        SetFixtures files =
                SetFixtures.regional()
                        .with(
                                "results.csv",
                                """
                                indicator,country,period,measure,value,sex,age_group
                                1.1,KZ,Y1,actual,3,,
                                1.1,KZ,Y1,actual,1,female,
                                1.1,KZ,Y1,actual,2,male,
                                1.1,KZ,Y1,actual,2,,0-17
                                """);

        assertThat(files.content().results()).hasSize(4);
    }

    @Test
    void allowsAPeriodToBeCalledLikeACalendarYear() {
        assertThat(
                        SetFixtures.regional()
                                .adding("periods.csv", "2014,2014-01-01,2014-06-30")
                                .adding("periods.csv", "2014-Q3,2014-01-01,2014-06-30")
                                .faults())
                .isEmpty();
    }

    @Test
    void allowsOneFigureToBeClaimedInTwoPlaces() {
        assertThat(
                        SetFixtures.regional()
                                .adding("published.csv", "1.1,KZ,Y1,actual,12,Table 9")
                                .faults())
                .isEmpty();
    }

    @Test
    void suggestsTheNearestCode() {
        assertThat(SetFixtures.regional().adding("results.csv", "1.2.,KZ,Y2,actual,yes,").faults())
                .singleElement()
                .extracting(BadRowBody::message)
                .isEqualTo("unknown indicator '1.2.' — did you mean '1.2'?");
    }

    @Test
    void namesTheAllowedValues() {
        assertThat(
                        SetFixtures.regional()
                                .replacing("indicators.csv", ",count,", ",litres,")
                                .faults()
                                .getFirst()
                                .message())
                .contains("count, percent, money, yes-no, qualitative");
    }

    @Test
    void tellsEveryBadRowInTheOrderOfTheFiles() {
        List<BadRowBody> faults =
                SetFixtures.regional()
                        .adding("published.csv", "9,KZ,Y1,actual,1,Table 3")
                        .adding("results.csv", "9,XX,Y9,actuals,1,")
                        .adding("periods.csv", "Y3,x,y")
                        .faults();

        assertThat(faults)
                .extracting(it -> it.file() + ":" + it.row() + ":" + it.column())
                .containsExactly(
                        "periods.csv:4:start",
                        "periods.csv:4:end",
                        "results.csv:7:indicator",
                        "results.csv:7:country",
                        "results.csv:7:period",
                        "results.csv:7:measure",
                        "published.csv:4:indicator");
    }

    @Test
    void doesNotBlameRowsForAnIndicatorThatIsItselfAtFault() {
        assertThat(
                        SetFixtures.regional()
                                .replacing("indicators.csv", ",count,", ",counts,")
                                .faults())
                .extracting(BadRowBody::file)
                .containsExactly("indicators.csv");
    }

    @Test
    void doesNotBlameRowsForAFileThatCannotBeRead() {
        assertThat(
                        SetFixtures.regional()
                                .with("indicators.csv", "indicator,\"open\n")
                                .with("framework.csv", "code\n")
                                .faults())
                .extracting(BadRowBody::file)
                .doesNotContain("results.csv", "published.csv");
    }

    @Test
    void tellsEveryResultOfACycle() {
        List<BadRowBody> faults =
                SetFixtures.regional()
                        .adding("framework.csv", "2,output,3,Two")
                        .adding("framework.csv", "3,output,2,Three")
                        .adding("framework.csv", "4,output,3,Under the cycle")
                        .faults();

        assertThat(faults)
                .extracting(it -> it.row() + " " + it.message())
                .containsExactly(
                        "4 A result cannot be above itself: 2 → 3 → 2.",
                        "5 A result cannot be above itself: 3 → 2 → 3.");
    }

    @Test
    void addsToWhatIsStored() {
        ProgrammeBody stored = SetFixtures.regional().content().definition();
        ProgrammeBody merged =
                new SetFixtures()
                        .with(
                                "programme.csv",
                                "code,title,donor,start,end,currency,budget,owner\nP1,Renamed,,2014-01-01,2015-12-31,,,REGION\n")
                        .with("framework.csv", "code,level,parent,title\n2,output,1,New\n")
                        .with(
                                "indicators.csv",
                                "indicator,result,title,unit,aggregation,baseline,countries\n1.1,2,Moved,count,sum,0,TJ\n")
                        .onTopOf(stored)
                        .content()
                        .definition();

        assertThat(merged.title()).isEqualTo("Renamed");
        assertThat(merged.donor()).isEqualTo("USAID");
        assertThat(merged.budget()).isEqualByComparingTo("1000");
        assertThat(merged.periods()).isEqualTo(stored.periods());
        assertThat(merged.results()).extracting(ResultBody::code).containsExactly("0", "1", "2");
        IndicatorBody moved = merged.indicators().getFirst();
        assertThat(merged.indicators()).hasSize(3);
        assertThat(moved.result()).isEqualTo("2");
        assertThat(moved.offices()).containsExactly("TJ", "KZ", "KG", "REGION");
        assertThat(moved.nationalCodes()).containsEntry("KG", "9.9");
    }

    @Test
    void emptiesNothingOfAnIndicatorByAnEmptyCell() {
        String header =
                "indicator,result,title,unit,aggregation,baseline,countries,national_codes,source,derivation,direction\n";
        ProgrammeBody stored =
                SetFixtures.regional()
                        .without("results.csv")
                        .without("published.csv")
                        .with(
                                "indicators.csv",
                                header
                                        + "1.1,1,Persons,count,sum,7,KZ;KG,KG:9.9,derived,campaigns.events-held,decrease\n")
                        .content()
                        .definition();

        assertThat(
                        SetFixtures.regional()
                                .without("results.csv")
                                .without("published.csv")
                                .with(
                                        "indicators.csv",
                                        header + "1.1,1,Persons,count,sum,,KZ;KG,,,,\n")
                                .onTopOf(stored)
                                .content()
                                .definition())
                .isEqualTo(stored);
    }

    @Test
    void takesResultsAgainstWhatIsStored() {
        ProgrammeBody stored = SetFixtures.regional().content().definition();
        SetFixtures files =
                SetFixtures.regional()
                        .without("periods.csv")
                        .without("framework.csv")
                        .without("indicators.csv")
                        .onTopOf(stored);

        assertThat(files.content().definition()).isEqualTo(stored);
        assertThat(files.adding("results.csv", "1.9,KZ,Y1,actual,1,").faults())
                .singleElement()
                .extracting(BadRowBody::code)
                .isEqualTo("unknown-indicator");
    }

    @Test
    void replacesWhatIsStored() {
        ProgrammeBody stored =
                SetFixtures.regional()
                        .adding("indicators.csv", "1.4,1,More,count,sum,0,KZ,")
                        .content()
                        .definition();

        assertThat(
                        SetFixtures.regional()
                                .onTopOf(stored)
                                .replacingAll()
                                .content()
                                .definition()
                                .indicators())
                .hasSize(3);
    }

    @Test
    void refusesToLeaveAStoredPeriodOutsideOfTheProgramme() {
        ProgrammeBody stored = SetFixtures.regional().content().definition();

        assertThat(
                        SetFixtures.regional()
                                .without("periods.csv")
                                .replacing("programme.csv", "2015-12-31", "2015-06-30")
                                .onTopOf(stored)
                                .faults())
                .singleElement()
                .satisfies(it -> assertThat(it.column()).isEqualTo("end"))
                .extracting(BadRowBody::code)
                .isEqualTo("period-outside-programme");
    }

    /// One that does not end ends here; how long it takes is no test's business.
    @Test
    @Timeout(300)
    void tellsSixtyThousandFaultsOfTwiceAsManyRows() {
        SetFixtures files = SetFixtures.regional();
        StringBuilder periods = new StringBuilder("period,start,end\n");
        StringBuilder indicators =
                new StringBuilder("indicator,result,title,unit,aggregation,baseline,countries\n");
        StringBuilder results = new StringBuilder("indicator,country,period,measure,value,note\n");
        for (int period = 0; period < 100; period++) {
            periods.append("M").append(period).append(",2014-01-01,2014-12-31\n");
        }
        for (int indicator = 0; indicator < 200; indicator++) {
            indicators.append("I").append(indicator).append(",1,Title,count,sum,0,KZ;KG;TJ\n");
            for (String country : SetFixtures.COUNTRIES) {
                for (int period = 0; period < 100; period++) {
                    String address = "I%d,%s,M%d".formatted(indicator, country, period);
                    results.append(address)
                            .append(",target,1,\n")
                            .append(address)
                            .append(",actual,x,\n");
                }
            }
        }
        files.with("periods.csv", periods.toString())
                .with("indicators.csv", indicators.toString())
                .with("results.csv", results.toString())
                .without("published.csv");

        assertThat(files.faults()).hasSize(60_000);
    }

    @Test
    void readsTheProgrammesCodeAndOwnerBeforeChecking() {
        FileSet files = SetFixtures.fileSet(SetFixtures.zip(SetFixtures.regional().files()));

        assertThat(files.programmeCode()).contains("P1");
        assertThat(files.owner()).contains("REGION");
        assertThat(SetFixtures.fileSet(SetFixtures.zip(Map.of("results.csv", "x"))).owner())
                .isEmpty();
    }

    @Test
    void handsEachOfficeItsPart() {
        ProgrammeContent content = SetFixtures.regional().content();

        assertThat(content.parts())
                .extracting(it -> it.office())
                .containsExactly("REGION", "KZ", "KG");
        assertThat(content.parts().get(0).definition()).isEqualTo(content.definition());
        assertThat(content.parts().get(0).published())
                .extracting("scope")
                .containsExactly("REGION");
        assertThat(content.parts().get(1).results()).hasSize(4);
        assertThat(content.parts().get(2).definition().indicators())
                .extracting(IndicatorBody::code)
                .containsExactly("1.1");
        assertThat(content.parts().get(2).results()).isEmpty();
    }

    @Test
    void joinsPartsWithoutTheOwners() {
        ProgrammeContent content = SetFixtures.regional().content();
        List<ImportPartBody> parts = content.parts();

        ProgrammeContent joined = ProgrammeContent.of(List.of(parts.get(2), parts.get(1)));

        assertThat(joined.definition().indicators())
                .containsExactlyInAnyOrderElementsOf(content.definition().indicators());
        assertThat(joined.results()).extracting(OfficeRow::office).containsOnly("KZ");
        assertThat(ProgrammeContent.of(parts).definition()).isEqualTo(content.definition());
    }

    @Test
    void appliesTheSameRulesToARowThatCameAsJson() {
        ProgrammeBody definition = SetFixtures.regional().content().definition();

        SetFixtures.regional()
                .content()
                .results()
                .forEach(it ->
                        assertThat(RowRules.fault(definition, it.office(), it.row())).isEmpty());
        SetFixtures.regional()
                .content()
                .published()
                .forEach(it -> assertThat(RowRules.fault(definition, it)).isEmpty());
        FigureRowBody row = SetFixtures.regional().content().results().getFirst().row();
        assertThat(RowRules.fault(definition, "TJ", row))
                .get()
                .extracting(RowRules.Fault::code)
                .isEqualTo("country-not-of-indicator");
    }

    @Test
    void findsWhatAJsonRowLacks() {
        ProgrammeBody definition = SetFixtures.regional().content().definition();
        FigureRowBody empty =
                new FigureRowBody(null, null, null, null, null, null, null, null, null);

        assertThat(RowRules.fault(definition, "KZ", empty))
                .get()
                .extracting(RowRules.Fault::code)
                .isEqualTo("missing-value");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] text =
                SetFixtures.regional()
                        .files()
                        .get("framework.csv")
                        .replace("Below", "B\u00e9low")
                        .getBytes(StandardCharsets.ISO_8859_1);
        Map<String, byte[]> files = new HashMap<>();
        SetFixtures.regional()
                .files()
                .forEach((name, it) -> files.put(name, it.getBytes(StandardCharsets.UTF_8)));
        files.put("framework.csv", text);

        assertThat(faults(SetFixtures.zipOfBytes(files)))
                .singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo("not-utf-8"))
                .satisfies(it -> assertThat(it.row()).isEqualTo(3));
    }

    private static List<BadRowBody> faults(byte[] zip) {
        CheckAgainst against = new CheckAgainst(SetFixtures.COUNTRIES, Optional.empty(), false);
        return switch (ProgrammeFiles.check(SetFixtures.fileSet(zip), against)) {
            case Checking.Sound _ -> List.of();
            case Checking.Faulty(var rows) -> rows;
        };
    }
}
