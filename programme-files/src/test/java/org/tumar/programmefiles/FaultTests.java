package org.tumar.programmefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tumar.contracts.indicators.BadRowBody;

class FaultTests {

    /// Those of zips have their own tests.
    private static final Set<FaultCode> OF_ZIPS =
            EnumSet.of(
                    FaultCode.UNREADABLE_ZIP,
                    FaultCode.UNREADABLE_WORKBOOK,
                    FaultCode.CELL_WITHOUT_VALUE,
                    FaultCode.TOO_LARGE,
                    FaultCode.TOO_MANY_FILES,
                    FaultCode.DUPLICATE_FILE,
                    FaultCode.NOT_UTF_8);

    @ParameterizedTest(name = "{0} at {1}:{2} {3}")
    @MethodSource("faults")
    void isToldOnceAndWhere(
            FaultCode code,
            String file,
            int row,
            String column,
            UnaryOperator<SetFixtures> breaking) {
        List<BadRowBody> faults = breaking.apply(SetFixtures.regional()).faults();

        assertThat(faults)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(code.text());
                    assertThat(it.file()).isEqualTo(file);
                    assertThat(it.row()).isEqualTo(row);
                    assertThat(Objects.toString(it.column(), "")).isEqualTo(column);
                    assertThat(it.message()).hasSizeGreaterThan(20);
                });
    }

    @Test
    void everyCodeIsSeen() {
        Set<FaultCode> seen = EnumSet.copyOf(OF_ZIPS);
        faults().forEach(it -> seen.add((FaultCode) it.get()[0]));

        assertThat(seen).containsExactlyInAnyOrder(FaultCode.values());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                        files(),
                        programme(),
                        periods(),
                        framework(),
                        indicators(),
                        results(),
                        published())
                .flatMap(it -> it);
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                fault(
                        FaultCode.MISSING_FILE,
                        "programme.csv",
                        0,
                        "",
                        it -> it.without("programme.csv")),
                fault(
                        FaultCode.MISSING_FILE,
                        "framework.csv",
                        0,
                        "",
                        it -> it.without("framework.csv")),
                fault(
                        FaultCode.MISSING_FILE,
                        "indicators.csv",
                        0,
                        "",
                        it -> it.without("indicators.csv")),
                fault(
                        FaultCode.MISSING_FILE,
                        "periods.csv",
                        0,
                        "",
                        it -> it.without("periods.csv").replacingAll()),
                fault(
                        FaultCode.UNKNOWN_FILE,
                        "result.csv",
                        0,
                        "",
                        it -> it.with("result.csv", "indicator\n")),
                fault(
                        FaultCode.MISSING_HEADER,
                        "results.csv",
                        1,
                        "",
                        it -> it.with("results.csv", "")),
                fault(
                        FaultCode.MISSING_HEADER,
                        "published.csv",
                        1,
                        "",
                        it ->
                                it.with(
                                        "published.csv",
                                        "indicator;scope;period;measure;value;where\n")),
                fault(
                        FaultCode.MISSING_COLUMN,
                        "results.csv",
                        1,
                        "value",
                        it ->
                                it.with(
                                        "results.csv",
                                        "indicator,country,period,measure,note\n1.1,KZ,Y1,actual,\n")),
                fault(
                        FaultCode.DUPLICATE_COLUMN,
                        "periods.csv",
                        1,
                        "end",
                        it ->
                                it.with(
                                        "periods.csv",
                                        "period,start,end,END\nY1,2014-01-01,2014-12-31,x\nY2,2015-01-01,2015-12-31,x\n")),
                fault(
                        FaultCode.UNKNOWN_COLUMN,
                        "framework.csv",
                        1,
                        "owner",
                        it ->
                                it.with(
                                        "framework.csv",
                                        "code,level,parent,title,Owner\n0,objective,,Top,\n1,outcome,0,Below,\n")),
                fault(
                        FaultCode.UNKNOWN_COLUMN,
                        "framework.csv",
                        1,
                        "(column 5, no name)",
                        it ->
                                it.with(
                                        "framework.csv",
                                        "code,level,parent,title,\n0,objective,,Top,\n1,outcome,0,Below,\n")),
                fault(
                        FaultCode.WRONG_NUMBER_OF_FIELDS,
                        "results.csv",
                        7,
                        "",
                        it -> it.adding("results.csv", "1.1,KG,Y1,actual,1")),
                fault(
                        FaultCode.WRONG_NUMBER_OF_FIELDS,
                        "results.csv",
                        7,
                        "",
                        it -> it.adding("results.csv", "1.1,KG,Y1,actual,1,a,b")),
                fault(
                        FaultCode.MALFORMED_CSV,
                        "results.csv",
                        7,
                        "",
                        it -> it.adding("results.csv", "1.1,KG,Y1,actual,1,\"open")),
                fault(
                        FaultCode.MALFORMED_CSV,
                        "results.csv",
                        7,
                        "",
                        it -> it.adding("results.csv", "1.1,KG,Y1,actual,1,\"a\" b")));
    }

    private static Stream<Arguments> programme() {
        String file = "programme.csv";
        return Stream.of(
                fault(
                        FaultCode.NOT_ONE_PROGRAMME,
                        file,
                        0,
                        "",
                        it -> it.with(file, "code,title,donor,start,end,currency,budget,owner\n")),
                fault(
                        FaultCode.NOT_ONE_PROGRAMME,
                        file,
                        3,
                        "",
                        it -> it.adding(file, "P2,Other,,2014-01-01,2015-12-31,,,REGION")),
                fault(
                        FaultCode.MISSING_VALUE,
                        file,
                        2,
                        "code",
                        it -> it.replacing(file, "P1,", ",")),
                fault(
                        FaultCode.MISSING_VALUE,
                        file,
                        2,
                        "start",
                        it -> it.replacing(file, "2014-01-01", "")),
                fault(
                        FaultCode.NOT_A_DATE,
                        file,
                        2,
                        "end",
                        it -> it.replacing(file, "2015-12-31", "31.12.2015")),
                fault(
                        FaultCode.NOT_A_DATE,
                        file,
                        2,
                        "end",
                        it -> it.replacing(file, "2015-12-31", "2015-02-30")),
                fault(
                        FaultCode.ENDS_BEFORE_START,
                        file,
                        2,
                        "end",
                        it -> it.replacing(file, "2015-12-31", "2013-12-31")),
                fault(
                        FaultCode.UNKNOWN_CURRENCY,
                        file,
                        2,
                        "currency",
                        it -> it.replacing(file, "USD", "DOLLAR")),
                fault(
                        FaultCode.NOT_A_NUMBER,
                        file,
                        2,
                        "budget",
                        it -> it.replacing(file, ",1000,", ",1000 USD,")),
                fault(
                        FaultCode.NEGATIVE_BUDGET,
                        file,
                        2,
                        "budget",
                        it -> it.replacing(file, ",1000,", ",-1,")),
                fault(
                        FaultCode.UNKNOWN_OWNER,
                        file,
                        2,
                        "owner",
                        it -> it.replacing(file, "REGION", "DE")),
                fault(
                        FaultCode.UNKNOWN_OWNER,
                        file,
                        2,
                        "owner",
                        it -> it.replacing(file, "REGION", "region")));
    }

    private static Stream<Arguments> periods() {
        String file = "periods.csv";
        return Stream.of(
                fault(
                        FaultCode.DUPLICATE_CODE,
                        file,
                        4,
                        "period",
                        it -> it.adding(file, "Y1,2014-01-01,2014-02-01")),
                fault(
                        FaultCode.RESERVED_CODE,
                        file,
                        4,
                        "period",
                        it -> it.adding(file, "ALL,2014-01-01,2014-02-01")),
                fault(
                        FaultCode.ENDS_BEFORE_START,
                        file,
                        4,
                        "end",
                        it -> it.adding(file, "Y3,2014-03-01,2014-02-01")),
                fault(
                        FaultCode.PERIOD_OUTSIDE_PROGRAMME,
                        file,
                        4,
                        "end",
                        it -> it.adding(file, "Y3,2015-03-01,2016-02-01")),
                fault(
                        FaultCode.PERIOD_OUTSIDE_PROGRAMME,
                        file,
                        4,
                        "start",
                        it -> it.adding(file, "Y3,2013-03-01,2014-02-01")),
                fault(
                        FaultCode.NOT_A_DATE,
                        file,
                        2,
                        "start",
                        it -> it.replacing(file, "Y1,2014-01-01", "Y1,2014")));
    }

    private static Stream<Arguments> framework() {
        String file = "framework.csv";
        return Stream.of(
                fault(
                        FaultCode.DUPLICATE_CODE,
                        file,
                        4,
                        "code",
                        it -> it.adding(file, "1,output,0,Again")),
                fault(
                        FaultCode.UNKNOWN_LEVEL,
                        file,
                        3,
                        "level",
                        it -> it.replacing(file, "outcome", "outcom")),
                fault(
                        FaultCode.UNKNOWN_PARENT,
                        file,
                        3,
                        "parent",
                        it -> it.replacing(file, "outcome,0", "outcome,7")),
                fault(
                        FaultCode.PARENT_CYCLE,
                        file,
                        4,
                        "parent",
                        it -> it.adding(file, "2,output,2,Itself")),
                fault(
                        FaultCode.MISSING_VALUE,
                        file,
                        3,
                        "title",
                        it -> it.replacing(file, "Below", "")),
                fault(
                        FaultCode.TEXT_TOO_LONG,
                        file,
                        3,
                        "title",
                        it -> it.replacing(file, "Below", "x".repeat(10_001))),
                fault(
                        FaultCode.CONTROL_CHARACTER,
                        file,
                        3,
                        "title",
                        it -> it.replacing(file, "Below", "Be\u0007low")),
                fault(
                        FaultCode.CODE_TOO_LONG,
                        file,
                        4,
                        "code",
                        it -> it.adding(file, "x".repeat(101) + ",output,0,Long")));
    }

    private static Stream<Arguments> indicators() {
        String file = "indicators.csv";
        return Stream.of(
                fault(
                        FaultCode.DUPLICATE_CODE,
                        file,
                        5,
                        "indicator",
                        it -> it.adding(file, "1.1,1,Again,count,sum,0,KZ;KG,")),
                fault(
                        FaultCode.UNKNOWN_RESULT,
                        file,
                        2,
                        "result",
                        it -> it.replacing(file, "1.1,1,", "1.1,5,")),
                fault(
                        FaultCode.UNKNOWN_UNIT,
                        file,
                        2,
                        "unit",
                        it -> it.replacing(file, ",count,", ",counts,")),
                fault(
                        FaultCode.UNKNOWN_AGGREGATION,
                        file,
                        2,
                        "aggregation",
                        it -> it.replacing(file, "sum", "total")),
                fault(
                        FaultCode.AGGREGATION_DOES_NOT_SUIT_UNIT,
                        file,
                        3,
                        "aggregation",
                        it -> it.replacing(file, "latest", "mean")),
                fault(
                        FaultCode.AGGREGATION_DOES_NOT_SUIT_UNIT,
                        file,
                        2,
                        "aggregation",
                        it -> it.replacing(file, "sum", "all")),
                fault(
                        FaultCode.NOT_A_NUMBER,
                        file,
                        2,
                        "baseline",
                        it -> it.replacing(file, "sum,0", "sum,none")),
                fault(
                        FaultCode.NOT_YES_OR_NO,
                        file,
                        3,
                        "baseline",
                        it -> it.replacing(file, "latest,no", "latest,0")),
                fault(
                        FaultCode.MISSING_VALUE,
                        file,
                        4,
                        "countries",
                        it ->
                                it.replacing(file, "ratio,,KZ", "ratio,,")
                                        .replacing("results.csv", "1.3,KZ,Y1,numerator,3,\n", "")),
                fault(
                        FaultCode.UNKNOWN_COUNTRY,
                        file,
                        5,
                        "countries",
                        it -> it.adding(file, "1.4,1,More,count,sum,0,KZ;Kg,")),
                fault(
                        FaultCode.COUNTRY_WITHOUT_OFFICE,
                        file,
                        5,
                        "countries",
                        it -> it.adding(file, "1.4,1,More,count,sum,0,KZ;DE,")),
                fault(
                        FaultCode.DUPLICATE_COUNTRY,
                        file,
                        5,
                        "countries",
                        it -> it.adding(file, "1.4,1,More,count,sum,0,KZ;KZ,")),
                fault(
                        FaultCode.MALFORMED_NATIONAL_CODE,
                        file,
                        5,
                        "national_codes",
                        it -> it.adding(file, "1.4,1,More,count,sum,0,KZ,2.3")),
                fault(
                        FaultCode.NATIONAL_CODE_NOT_OF_INDICATOR,
                        file,
                        5,
                        "national_codes",
                        it -> it.adding(file, "1.4,1,More,count,sum,0,KZ,KG:2.3")),
                fault(
                        FaultCode.DUPLICATE_COUNTRY,
                        file,
                        5,
                        "national_codes",
                        it -> it.adding(file, "1.4,1,More,count,sum,0,KZ,KZ:2.3;KZ:2.4")),
                fault(
                        FaultCode.UNKNOWN_SOURCE,
                        file,
                        2,
                        "source",
                        it -> it.with(file, indicator("source", "guessed"))),
                fault(
                        FaultCode.MISSING_DERIVATION,
                        file,
                        2,
                        "derivation",
                        it -> it.with(file, indicator("source", "derived"))),
                fault(
                        FaultCode.UNKNOWN_DERIVATION,
                        file,
                        2,
                        "derivation",
                        it -> it.with(file, indicator("derivation", "cases.victims-assisted"))),
                fault(
                        FaultCode.UNKNOWN_DERIVATION,
                        file,
                        2,
                        "derivation",
                        it -> it.with(file, indicator("derivation", "campaigns.calls[shift=day]"))),
                fault(
                        FaultCode.UNKNOWN_DERIVATION,
                        file,
                        2,
                        "derivation",
                        it ->
                                it.with(
                                        file,
                                        indicator("derivation", "campaigns.calls[sex=female]"))),
                fault(
                        FaultCode.UNKNOWN_DERIVATION,
                        file,
                        2,
                        "derivation",
                        it ->
                                it.with(
                                        file,
                                        indicator(
                                                "derivation",
                                                "campaigns.calls[after-hours=maybe]"))),
                fault(
                        FaultCode.DERIVATION_DOES_NOT_SUIT,
                        file,
                        2,
                        "derivation",
                        it -> it.with(file, indicator("derivation", "partners.network-members"))),
                fault(
                        FaultCode.UNKNOWN_DIRECTION,
                        file,
                        2,
                        "direction",
                        it -> it.with(file, indicator("direction", "up"))),
                fault(
                        FaultCode.COUNTRY_NOT_THE_OWNER,
                        file,
                        5,
                        "countries",
                        _ -> SetFixtures.national().adding(file, "1.4,1,More,count,sum,0,KG,")),
                fault(
                        FaultCode.REGION_IN_NATIONAL_PROGRAMME,
                        file,
                        5,
                        "countries",
                        _ ->
                                SetFixtures.national()
                                        .adding(file, "1.4,1,More,count,sum,0,KZ;REGION,")));
    }

    private static String indicator(String column, String value) {
        return """
        indicator,result,title,unit,aggregation,baseline,countries,%s
        1.1,1,Persons,count,sum,0,KZ;KG,%s
        1.2,1,Law,yes-no,latest,no,KZ,
        1.3,1,Share,percent,ratio,,KZ,
        """
                .formatted(column, value);
    }

    private static Stream<Arguments> results() {
        String file = "results.csv";
        return Stream.of(
                fault(
                        FaultCode.UNKNOWN_INDICATOR,
                        file,
                        7,
                        "indicator",
                        it -> it.adding(file, "1.1.,KZ,Y2,actual,1,")),
                fault(
                        FaultCode.UNKNOWN_COUNTRY,
                        file,
                        7,
                        "country",
                        it -> it.adding(file, "1.1,XX,Y2,actual,1,")),
                fault(
                        FaultCode.COUNTRY_WITHOUT_OFFICE,
                        file,
                        7,
                        "country",
                        it -> it.adding(file, "1.1,DE,Y2,actual,1,")),
                fault(
                        FaultCode.COUNTRY_NOT_OF_INDICATOR,
                        file,
                        7,
                        "country",
                        it -> it.adding(file, "1.1,TJ,Y2,actual,1,")),
                fault(
                        FaultCode.MISSING_VALUE,
                        file,
                        7,
                        "country",
                        it -> it.adding(file, "1.1,,Y2,actual,1,")),
                fault(
                        FaultCode.UNKNOWN_PERIOD,
                        file,
                        7,
                        "period",
                        it -> it.adding(file, "1.1,KZ,2014,actual,1,")),
                fault(
                        FaultCode.UNKNOWN_MEASURE,
                        file,
                        7,
                        "measure",
                        it -> it.adding(file, "1.1,KZ,Y2,actuals,1,")),
                fault(
                        FaultCode.MEASURE_NOT_OF_INDICATOR,
                        file,
                        7,
                        "measure",
                        it -> it.adding(file, "1.1,KZ,Y2,denominator,1,")),
                fault(
                        FaultCode.NOT_A_NUMBER,
                        file,
                        7,
                        "value",
                        it -> it.adding(file, "1.1,KZ,Y2,actual,12 93,")),
                fault(
                        FaultCode.NOT_A_NUMBER,
                        file,
                        7,
                        "value",
                        it -> it.adding(file, "1.3,KZ,Y2,denominator,many,")),
                fault(
                        FaultCode.NOT_A_NUMBER,
                        file,
                        7,
                        "value",
                        it -> it.adding(file, "1.1,KZ,Y2,actual,yes,")),
                fault(
                        FaultCode.TOO_MANY_DIGITS,
                        file,
                        7,
                        "value",
                        it -> it.adding(file, "1.1,KZ,Y2,actual," + "1".repeat(35) + ",")),
                fault(
                        FaultCode.NOT_YES_OR_NO,
                        file,
                        7,
                        "value",
                        it -> it.adding(file, "1.2,KZ,Y2,actual,maybe,")),
                fault(
                        FaultCode.DUPLICATE_ADDRESS,
                        file,
                        7,
                        "indicator",
                        it -> it.adding(file, "1.1,KZ,Y1,actual,12,")),
                fault(
                        FaultCode.TEXT_TOO_LONG,
                        file,
                        7,
                        "note",
                        it -> it.adding(file, "1.1,KZ,Y2,actual,1," + "x".repeat(10_001))),
                fault(
                        FaultCode.CONTROL_CHARACTER,
                        file,
                        7,
                        "value",
                        it -> it.adding(file, "1.1,KZ,Y2,assessed,a\u0000b,")),
                fault(
                        FaultCode.REGION_IN_NATIONAL_PROGRAMME,
                        file,
                        7,
                        "country",
                        _ -> SetFixtures.national().adding(file, "1.1,REGION,Y2,actual,1,")),
                fault(
                        FaultCode.COUNTRY_NOT_THE_OWNER,
                        file,
                        7,
                        "country",
                        _ -> SetFixtures.national().adding(file, "1.1,KG,Y2,actual,1,")));
    }

    private static Stream<Arguments> published() {
        String file = "published.csv";
        return Stream.of(
                fault(
                        FaultCode.UNKNOWN_INDICATOR,
                        file,
                        4,
                        "indicator",
                        it -> it.adding(file, "9,KZ,Y2,actual,1,Table 3")),
                fault(
                        FaultCode.UNKNOWN_MEASURE,
                        file,
                        4,
                        "measure",
                        it -> it.adding(file, "1.1,KZ,Y2,baseline,1,Table 3")),
                fault(
                        FaultCode.COUNTRY_NOT_OF_INDICATOR,
                        file,
                        4,
                        "scope",
                        it -> it.adding(file, "1.1,TJ,Y2,actual,1,Table 3")),
                fault(
                        FaultCode.UNKNOWN_PERIOD,
                        file,
                        4,
                        "period",
                        it -> it.adding(file, "1.1,KZ,Y3,actual,1,Table 3")),
                fault(
                        FaultCode.NOT_A_NUMBER,
                        file,
                        4,
                        "value",
                        it -> it.adding(file, "1.1,KZ,Y2,actual,~1,Table 3")),
                fault(
                        FaultCode.MISSING_VALUE,
                        file,
                        4,
                        "value",
                        it -> it.adding(file, "1.1,KZ,Y2,actual,,Table 3")),
                fault(
                        FaultCode.MISSING_VALUE,
                        file,
                        4,
                        "where",
                        it -> it.adding(file, "1.1,KZ,Y2,actual,1,")),
                fault(
                        FaultCode.DUPLICATE_PUBLISHED,
                        file,
                        4,
                        "indicator",
                        it -> it.adding(file, "1.1,KZ,Y1,Actual,12,Table 2")),
                fault(
                        FaultCode.REGION_IN_NATIONAL_PROGRAMME,
                        file,
                        4,
                        "scope",
                        _ ->
                                SetFixtures.national()
                                        .adding(file, "1.1,REGION,Y2,actual,1,Table 3")));
    }

    private static Arguments fault(
            FaultCode code,
            String file,
            int row,
            String column,
            UnaryOperator<SetFixtures> breaking) {
        return arguments(code, file, row, column, breaking);
    }
}
