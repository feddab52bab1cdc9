package org.tumar.demo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlansTests {

    private static final StateFolder STATE = new StateFolder(Path.of("state"));
    private static final Jars JARS = new Jars(Path.of("checkout"));

    @Test
    void planAStoreSixOfficesAndAGateway() {
        assertThat(plans(Optional.empty()))
                .extracting(ProcessPlan::name)
                .containsExactly("store", "REGION", "KZ", "KG", "TJ", "TM", "UZ", "gateway");
    }

    @Test
    void planNoStoreBesideAMongoDb() {
        List<ProcessPlan> plans = plans(Optional.of("mongodb://db:27017"));

        assertThat(plans).extracting(ProcessPlan::name).doesNotContain("store");
        assertThat(plans.getFirst().command())
                .contains("--tumar.office.mongodb=mongodb://db:27017");
    }

    @Test
    void bindEveryProcessToTheLoopbackAndToItsParent() {
        assertThat(plans(Optional.of("mongodb://db:27017")))
                .allSatisfy(plan ->
                        assertThat(plan.command())
                                .contains(
                                        "--server.address=127.0.0.1",
                                        "-Dtumar.exit-with-parent=true"));
    }

    @Test
    void tellTheGatewayWhereTheOfficesAre() {
        assertThat(plans(Optional.empty()).getLast().command())
                .contains(
                        "--tumar.gateway.offices[0].code=REGION",
                        "--tumar.gateway.offices[0].indicators=http://127.0.0.1:9100",
                        "--tumar.gateway.offices[1].country=KZ",
                        "--tumar.gateway.offices[1].indicators=http://127.0.0.1:9101")
                .doesNotContain("--tumar.gateway.offices[0].country=REGION");
    }

    private static List<ProcessPlan> plans(Optional<String> mongodb) {
        RegionSettings settings = new RegionSettings(9080, 9100, 9200, mongodb, false);
        return new Plans(settings, STATE, JARS).all();
    }
}
