package org.tumar.demo.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlansTests {

    private static final StateFolder STATE = new StateFolder(Path.of("state"));
    private static final Jars JARS = new Jars(Path.of("checkout"));
    private static final RegionPorts PORTS =
            new RegionPorts(9080, 9100, 9081, 9111, 9121, 9200, 9300, 9400);

    @Test
    void planAStoreABrokerAGatewayAnIdentityProviderAndSixOffices() {
        assertThat(plans(Optional.empty()))
                .extracting(ProcessPlan::name)
                .containsExactly(
                        "store",
                        "broker",
                        "gateway",
                        "identity",
                        "REGION",
                        "KZ",
                        "KG",
                        "TJ",
                        "TM",
                        "UZ");
    }

    @Test
    void planEachServiceAloneWhereThatIsWanted() {
        RegionSettings settings = settings(Optional.empty(), List.of("KZ", "UZ"), true);

        assertThat(plans(settings))
                .extracting(ProcessPlan::name, ProcessPlan::port)
                .containsExactly(
                        tuple("store", 9200),
                        tuple("broker", 9300),
                        tuple("gateway", 9080),
                        tuple("identity", 9400),
                        tuple("REGION", 9100),
                        tuple("KZ", 9101),
                        tuple("KZ-campaigns", 9111),
                        tuple("KZ-partners", 9121),
                        tuple("KZ-gateway", 9081),
                        tuple("UZ", 9105),
                        tuple("UZ-campaigns", 9115),
                        tuple("UZ-partners", 9125),
                        tuple("UZ-gateway", 9085));
    }

    @Test
    void planNoBrokerBesideARabbitMq() {
        assertThat(plans(Optional.empty(), Optional.of("amqp://u:secret@mq:5672")))
                .extracting(ProcessPlan::name)
                .doesNotContain("broker");
    }

    @Test
    void handOverPasswordsInTheEnvironmentAlone() {
        Optional<String> mongodb = Optional.of("mongodb://u:secret@db:27017");
        Optional<String> amqp = Optional.of("amqp://u:secret@mq:5672");

        assertThat(plans(mongodb, amqp))
                .allSatisfy(plan ->
                        assertThat(plan.toString() + plan.program().command())
                                .doesNotContain("secret"));
        assertThat(program(plans(mongodb, amqp), "KZ").environment())
                .containsEntry("TUMAR_OFFICE_MONGODB", "mongodb://u:secret@db:27017")
                .containsEntry("TUMAR_EVENTS_BROKER", "amqp://u:secret@mq:5672/kz")
                .containsEntry("TUMAR_EVENTS_PEERS_REGION", "amqp://u:secret@mq:5672/region")
                .containsEntry("TUMAR_EVENTS_USERS_KZ", "u")
                .containsEntry("TUMAR_EVENTS_USERS_REGION", "u")
                .doesNotContainKey("TUMAR_EVENTS_PEERS_KZ");
    }

    @Test
    void giveTheBrokerItsUsersAndEachOfficeItsOwn() {
        List<ProcessPlan> plans = plans(Optional.empty());

        assertThat(program(plans, "broker").environment().get("TUMAR_BROKER_USERS"))
                .contains("kz=pw-kz", "region=pw-region");
        assertThat(program(plans, "UZ").environment())
                .containsEntry("TUMAR_EVENTS_BROKER", "amqp://uz:pw-uz@127.0.0.1:9300/uz")
                .containsEntry("TUMAR_EVENTS_PEERS_KZ", "amqp://uz:pw-uz@127.0.0.1:9300/kz")
                .doesNotContainKey("TUMAR_EVENTS_USERS_KZ");
        assertThat(program(plans, "gateway").environment())
                .containsEntry(
                        "TUMAR_EVENTS_BROKER", "amqp://region:pw-region@127.0.0.1:9300/region");
    }

    @Test
    void tellEverybodyWhomToTrustAndEachGatewayItsOwnKey() {
        List<ProcessPlan> plans = plans(settings(Optional.empty(), RegionSettings.COUNTRIES, true));

        assertThat(plans)
                .filteredOn(plan -> !List.of("store", "broker", "identity").contains(plan.name()))
                .allSatisfy(plan ->
                        assertThat(plan.program().environment())
                                .containsEntry("TUMAR_SECURITY_ISSUER", "http://127.0.0.1:9400")
                                .containsEntry("TUMAR_SECURITY_DEMO", "true")
                                .containsKey("TUMAR_SECURITY_ACCESS_LOG"));
        assertThat(program(plans, "UZ").environment())
                .doesNotContainKey("TUMAR_SECURITY_CLIENT_KEY");
        assertThat(program(plans, "UZ-gateway").environment())
                .containsEntry("TUMAR_SECURITY_CLIENT_ID", "gateway-uz")
                .hasEntrySatisfying(
                        "TUMAR_SECURITY_CLIENT_KEY",
                        key -> assertThat(key).endsWith("/gateway-uz.jwk"));
        assertThat(program(plans, "gateway").environment())
                .containsEntry("TUMAR_SECURITY_CLIENT_ID", "gateway-region");
    }

    @Test
    void giveAnOfficeWithAGatewayInItTheGatewaysKey() {
        List<ProcessPlan> plans = plans(Optional.empty());

        assertThat(program(plans, "KZ").environment())
                .containsEntry("TUMAR_SECURITY_CLIENT_ID", "gateway-kz");
        assertThat(program(plans, "REGION").environment())
                .doesNotContainKey("TUMAR_SECURITY_CLIENT_ID");
    }

    @Test
    void startTheIdentityProviderWithItsSecretsInTheEnvironmentAlone() {
        ProcessPlan plan =
                plans(Optional.empty()).stream()
                        .filter(it -> it.name().equals("identity"))
                        .findFirst()
                        .orElseThrow();

        assertThat(plan.program().environment())
                .containsEntry("TUMAR_IDENTITY_SECRET", "secret-of-cli");
        assertThat(plan.toString() + plan.program().command())
                .contains("--tumar.identity.offices=REGION,KZ,KG,TJ,TM,UZ")
                .doesNotContain("secret-of-cli");
    }

    @Test
    void planNoStoreBesideAMongoDb() {
        assertThat(plans(Optional.of("mongodb://db:27017")))
                .extracting(ProcessPlan::name)
                .doesNotContain("store");
    }

    @Test
    void bindEveryProcessToTheLoopbackAndToItsParent() {
        assertThat(plans(Optional.of("mongodb://db:27017"), Optional.of("amqp://mq")))
                .allSatisfy(plan ->
                        assertThat(plan.program().command())
                                .contains(
                                        "--server.address=127.0.0.1",
                                        "-Dtumar.exit-with-parent=true"));
    }

    @Test
    void tellTheGatewayWhereTheOfficesAre() {
        assertThat(program(plans(Optional.empty()), "gateway").command())
                .contains(
                        "--tumar.gateway.offices[0].code=REGION",
                        "--tumar.gateway.offices[0].indicators=http://127.0.0.1:9100",
                        "--tumar.gateway.offices[1].country=KZ",
                        "--tumar.gateway.offices[1].indicators=http://127.0.0.1:9101")
                .doesNotContain("--tumar.gateway.offices[0].country=REGION");
    }

    @Test
    void runServicesForRecordsInCountriesAlone() {
        List<ProcessPlan> plans = plans(Optional.empty());

        assertThat(program(plans, "KG").command())
                .contains(
                        "--tumar.office.campaigns.port=9112", "--tumar.office.partners.port=9122");
        assertThat(program(plans, "gateway").command())
                .contains(
                        "--tumar.gateway.offices[2].campaigns=http://127.0.0.1:9112",
                        "--tumar.gateway.offices[2].partners=http://127.0.0.1:9122")
                .noneMatch(it -> it.startsWith("--tumar.gateway.offices[0].campaigns"));
        assertThat(program(plans, "REGION").command())
                .noneMatch(it -> it.matches("--tumar.office.(campaigns|partners).*"));
    }

    @Test
    void giveEachServiceItsOwnDatabaseAndNoBrokerButItsOffices() {
        List<ProcessPlan> plans = plans(settings(Optional.empty(), List.of("KZ", "UZ"), true));

        for (String service : List.of("campaigns", "partners")) {
            Program program = program(plans, "UZ-" + service);
            assertThat(program.command()).contains("--spring.mongodb.database=tumar_uz_" + service);
            assertThat(program.environment())
                    .containsKey("TUMAR_EVENTS_BROKER")
                    .doesNotContainKey("TUMAR_EVENTS_PEERS_REGION");
        }
        assertThat(program(plans, "UZ-gateway").command())
                .contains("--tumar.gateway.offices[0].campaigns=http://127.0.0.1:9115");
    }

    @Test
    void startACountrysGatewayInItsOffice() {
        List<ProcessPlan> plans = plans(Optional.empty());

        assertThat(program(plans, "KZ").command()).contains("--tumar.office.gateway.port=9081");
        assertThat(program(plans, "REGION").command())
                .noneMatch(argument -> argument.startsWith("--tumar.office.gateway.port"));
    }

    private static Program program(List<ProcessPlan> plans, String name) {
        return plans.stream()
                .filter(plan -> plan.name().equals(name))
                .findFirst()
                .orElseThrow()
                .program();
    }

    private static List<ProcessPlan> plans(Optional<String> mongodb) {
        return plans(settings(mongodb, RegionSettings.COUNTRIES, false));
    }

    private static List<ProcessPlan> plans(Optional<String> mongodb, Optional<String> amqp) {
        RegionSettings settings =
                new RegionSettings(
                        PORTS, RegionSettings.COUNTRIES, mongodb, amqp, false, false, List.of());
        Brokers brokers = amqp.map(it -> RabbitMq.at(it).brokers(settings.sites())).orElseThrow();
        return new Plans(settings, STATE, JARS, new Backing(brokers, identity(settings))).all();
    }

    private static List<ProcessPlan> plans(RegionSettings settings) {
        Map<String, String> passwords =
                settings.sites().stream()
                        .map(Brokers::virtualHost)
                        .collect(Collectors.toMap(host -> host, host -> "pw-" + host));
        Brokers brokers = Brokers.embedded(PORTS.broker(), settings.sites(), passwords);
        return new Plans(settings, STATE, JARS, new Backing(brokers, identity(settings))).all();
    }

    private static IdentityProvider identity(RegionSettings settings) {
        return new IdentityProvider(
                "http://127.0.0.1:" + PORTS.identity(),
                "secret-of-cli",
                Path.of("state"),
                settings.sites().stream().map(site -> site.code()).toList(),
                Map.of("TUMAR_IDENTITY_SECRET", "secret-of-cli"));
    }

    private static RegionSettings settings(
            Optional<String> mongodb, List<String> countries, boolean separate) {
        return new RegionSettings(
                PORTS, countries, mongodb, Optional.empty(), separate, false, List.of());
    }
}
