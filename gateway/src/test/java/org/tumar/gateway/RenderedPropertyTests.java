package org.tumar.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Signal;

/// What is served from memory is what would be composed anew, and what the offices say.
class RenderedPropertyTests {

    private static final List<String> OFFICES = List.of("TJ", "UZ");
    private static final List<String> QUERIES =
            List.of(
                    "{programme(code:\"LAW\"){indicators{national{office actual{text} source{freshness asOf}}}}}",
                    "{programmes{code indicators{regional{actual{text} coverage{stale missing}}}}}",
                    "{programme(code:\"LAW\"){discrepancies{scope computed{text status}}}}");

    private static RegionUnderTest region;

    /// @param office which one says so
    /// @param signals how often it says that it has changed
    /// @param query which one is asked then
    record Step(int office, boolean yes, int signals, int query) {}

    @BeforeContainer
    static void start() {
        region =
                new RegionUnderTest(
                        OFFICES,
                        "--tumar.gateway.deadline=10s",
                        "--tumar.gateway.live=60s",
                        "--tumar.gateway.hold=10s",
                        "--tumar.gateway.look=0s");
    }

    @AfterContainer
    static void stop() {
        region.close();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, OFFICES.size() - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, QUERIES.size() - 1))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property(tries = 25)
    void servesWhatWouldBeComposedAnew(@ForAll("steps") List<Step> steps) {
        boolean[] said = new boolean[OFFICES.size()];
        for (int i = 0; i < said.length; i++) {
            say(i, false, 1);
        }
        for (Step step : steps) {
            say(step.office(), step.yes(), step.signals());
            said[step.office()] = step.yes();
            for (String query : List.of(QUERIES.get(step.query()), QUERIES.getFirst())) {
                String served = region.ask(query).toString();
                String anew = region.ask(query + " # " + System.nanoTime()).toString();
                assertThat(served).isEqualTo(anew).isEqualTo(region.ask(query).toString());
            }
            String figures = region.ask(QUERIES.getFirst()).toString();
            for (int i = 0; i < said.length; i++) {
                assertThat(figures)
                        .contains(
                                "{\"office\":\"%s\",\"actual\":{\"text\":\"%s\"},\"source\":{\"freshness\":\"LIVE\""
                                        .formatted(OFFICES.get(i), said[i] ? "yes" : "no"));
            }
        }
    }

    private static void say(int office, boolean yes, int signals) {
        String code = OFFICES.get(office);
        region.behaves(code, yes ? "says yes" : "says no");
        for (int i = 0; i < signals; i++) {
            region.bean(Offices.class).changed(List.of(new Signal(code, "LAW", "")));
        }
    }
}
