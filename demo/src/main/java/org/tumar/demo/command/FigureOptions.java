package org.tumar.demo.command;

import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.RowMeasure;
import org.tumar.demo.office.FigureAddress;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which figure is meant.
final class FigureOptions {

    @Parameters(paramLabel = "CODE", description = "The programme's code, such as CT.0495.")
    private String programme = "";

    @Option(
            names = "--indicator",
            required = true,
            paramLabel = "CODE",
            description = "The indicator's code.")
    private String indicator = "";

    @Option(
            names = "--country",
            required = true,
            paramLabel = "CODE",
            description = "The office that the figure is of: a country code, or REGION.")
    private String country = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "CODE",
            description = "One of the programme's periods, or ALL.")
    private String period = "";

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            description =
                    "baseline, target, actual, numerator, denominator or assessed (default: actual).")
    private RowMeasure measure = RowMeasure.ACTUAL;

    @Option(names = "--sex", paramLabel = "SEX", description = "A cell and not the total.")
    private @Nullable String sex;

    @Option(names = "--age-group", paramLabel = "GROUP", description = "A cell and not the total.")
    private @Nullable String ageGroup;

    @Option(names = "--settlement", paramLabel = "TYPE", description = "A cell and not the total.")
    private @Nullable String settlement;

    @Option(names = "--category", paramLabel = "NAME", description = "A cell and not the total.")
    private @Nullable String category;

    String country() {
        return country;
    }

    FigureAddress address() {
        return new FigureAddress(
                programme,
                indicator,
                period,
                measure,
                new FigureAddress.Cell(sex, ageGroup, settlement, category));
    }
}
