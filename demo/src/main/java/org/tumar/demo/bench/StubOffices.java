package org.tumar.demo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.IndicatorBody;
import org.tumar.contracts.indicators.IndicatorFiguresBody;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.SpanFigureBody;
import org.tumar.demo.office.Json;
import org.tumar.demo.office.OfficeSite;

/// A regional office and any number of countries, made of what a real regional office and a real
/// country answered about CT.0495.
final class StubOffices implements AutoCloseable {

    private static final int LETTERS = 26;

    private final List<StubOffice> offices = new ArrayList<>();

    /// @param region answer of the regional office
    /// @param country answer of a country
    StubOffices(String region, String country, int countries) {
        List<String> codes = IntStream.range(0, countries).mapToObj(StubOffices::code).toList();
        offices.add(new StubOffice(OfficeSite.REGION, answer(region, OfficeSite.REGION, codes)));
        codes.forEach(code -> offices.add(new StubOffice(code, answer(country, code, codes))));
    }

    /// The regional one first.
    List<OfficeSite> sites() {
        return offices.stream()
                .map(office ->
                        new OfficeSite(office.code(), office.code(), office.port(), office.port()))
                .toList();
    }

    /// A country's.
    StubOffice country(int index) {
        return offices.get(1 + index % (offices.size() - 1));
    }

    /// How often all of them were asked.
    long calls() {
        return offices.stream().mapToLong(StubOffice::calls).sum();
    }

    @Override
    public void close() {
        offices.forEach(StubOffice::close);
    }

    private static String code(int index) {
        return "" + (char) ('A' + index / LETTERS) + (char) ('A' + index % LETTERS);
    }

    private static String answer(String real, String code, List<String> codes) {
        OfficeAnswerBody body = Json.MAPPER.readValue(real, OfficeAnswerBody.class);
        ProgrammeAnswerBody programme = body.programmes().getFirst();
        return Json.MAPPER.writeValueAsString(
                new OfficeAnswerBody(
                        code,
                        body.catalogue().stream()
                                .filter(programme.definition().code()::equals)
                                .toList(),
                        List.of(
                                new ProgrammeAnswerBody(
                                        "STAMP",
                                        everywhere(programme.definition(), codes),
                                        marked(programme.figures()),
                                        programme.discrepancies(),
                                        programme.regionalClaims()))));
    }

    private static ProgrammeBody everywhere(ProgrammeBody programme, List<String> codes) {
        return new ProgrammeBody(
                programme.code(),
                programme.title(),
                programme.donor(),
                programme.start(),
                programme.end(),
                programme.currency(),
                programme.budget(),
                programme.owner(),
                programme.version(),
                programme.periods(),
                programme.results(),
                programme.indicators().stream()
                        .map(indicator -> everywhere(indicator, codes))
                        .toList());
    }

    private static IndicatorBody everywhere(IndicatorBody indicator, List<String> codes) {
        return new IndicatorBody(
                indicator.code(),
                indicator.result(),
                indicator.title(),
                indicator.unit(),
                indicator.aggregation(),
                indicator.baseline(),
                codes,
                Map.of(),
                indicator.source(),
                indicator.derivation(),
                indicator.direction());
    }

    /// The mark becomes the note of the first figure.
    private static List<IndicatorFiguresBody> marked(List<IndicatorFiguresBody> figures) {
        if (figures.isEmpty()) {
            return figures;
        }
        IndicatorFiguresBody first = figures.getFirst();
        List<SpanFigureBody> spans = new ArrayList<>(first.spans());
        spans.set(spans.size() - 1, marked(spans.getLast()));
        return Stream.concat(
                        Stream.of(new IndicatorFiguresBody(first.indicator(), spans)),
                        figures.stream().skip(1))
                .toList();
    }

    private static SpanFigureBody marked(SpanFigureBody span) {
        return new SpanFigureBody(
                span.span(),
                span.baseline(),
                span.target(),
                span.actual(),
                span.achievement(),
                span.pairedTarget(),
                span.pairedActual(),
                span.status(),
                span.assessed(),
                StubOffice.MARK,
                span.reported(),
                span.derived());
    }
}
