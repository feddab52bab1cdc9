package org.tumar.office.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tumar.kit.HealthProbe;
import org.tumar.kit.TumarJson;
import org.yaml.snakeyaml.Yaml;

/// What can be said of the compose files and images without an engine that runs them.
class ComposeTests {

    private static final Set<String> OURS = Set.of("office", "regional-office", "gateway");

    /// Read by the JVM, and by Boot's mapping of OpenTelemetry's variables.
    private static final Set<String> NOT_PROPERTIES =
            Set.of("JAVA_TOOL_OPTIONS", "OTEL_EXPORTER_OTLP_ENDPOINT");

    /// What the broker's client takes where nobody tells it otherwise, in bytes.
    private static final long LARGEST_TO_A_CONSUMER = 64 * 1024 * 1024;

    private static final Pattern PROBED = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

    private final Map<String, Object> compose = yaml("infra/compose.yaml");
    private final Map<String, Map<String, Object>> services = map(compose.get("services"));

    ComposeTests() throws IOException {}

    private static Map<String, Object> yaml(String path) throws IOException {
        return map(new Yaml().load(Repository.read(path)));
    }

    @SuppressWarnings("unchecked")
    private static <T> T map(Object value) {
        return (T) Objects.requireNonNull(value);
    }

    private Stream<Map.Entry<String, Map<String, Object>>> ours() {
        return services.entrySet().stream().filter(it -> OURS.contains(it.getKey()));
    }

    private static Map<String, Object> environment(Map<String, Object> service) {
        return map(service.getOrDefault("environment", Map.of()));
    }

    private static List<Object> list(Map<String, Object> service, String key) {
        return map(service.getOrDefault(key, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"infra/compose.yaml", "infra/compose.link.yaml"})
    void isACompositionByTheComposeSpecification(String path) throws IOException {
        String schema =
                new String(
                        Objects.requireNonNull(
                                        getClass()
                                                .getResourceAsStream("/compose/compose-spec.json"))
                                .readAllBytes());

        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                                .getSchema(schema)
                                .validate(
                                        TumarJson.mapper().writeValueAsString(yaml(path)),
                                        InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void setsNothingThatNobodyReads() throws Exception {
        KnownProperties known = new KnownProperties();
        assertThat(known.hasVariable("TUMAR_OFFICE_CODES")).isFalse();

        assertThat(
                        ours().flatMap(it -> environment(it.getValue()).keySet().stream())
                                .filter(it -> !NOT_PROPERTIES.contains(it)))
                .isNotEmpty()
                .allMatch(known::hasVariable);
        assertThat(ours().flatMap(it -> secretTargets(it.getValue())))
                .isNotEmpty()
                .allMatch(known::has);
    }

    private static Stream<String> secretTargets(Map<String, Object> service) {
        return list(service, "secrets").stream()
                .filter(Map.class::isInstance)
                .map(it -> ComposeTests.<Map<String, String>>map(it).get("target"));
    }

    @Test
    void keepsPasswordsInFilesAlone() throws IOException {
        assertThat(Repository.read("infra/compose.yaml"))
                .doesNotContainPattern("://[^\\s/]*:[^\\s/]*@");
        assertThat(
                        services.values().stream()
                                .flatMap(it -> environment(it).keySet().stream())
                                .filter(it -> it.contains("PASS")))
                .allMatch(it -> it.endsWith("_FILE"));
        Collection<String> declared =
                ComposeTests.<Map<String, Object>>map(compose.get("secrets")).keySet();
        assertThat(services.values().stream().flatMap(it -> list(it, "secrets").stream()))
                .allSatisfy(it ->
                        assertThat(declared)
                                .contains(
                                        it instanceof Map<?, ?> longer
                                                ? String.valueOf(longer.get("source"))
                                                : String.valueOf(it)));
    }

    @Test
    void givesEachProcessAnIssuerAndEachGatewayAKeyFromAFile() {
        assertThat(ours())
                .allSatisfy(it ->
                        assertThat(environment(it.getValue()))
                                .containsKeys(
                                        "TUMAR_SECURITY_ISSUER",
                                        "TUMAR_SECURITY_ACCESSLOG",
                                        "TUMAR_SECURITY_TLSENDEDBYPROXY")
                                .doesNotContainKey("TUMAR_SECURITY_DEMO"));
        assertThat(List.of("office", "gateway"))
                .allSatisfy(it -> {
                    assertThat(environment(services.get(it)))
                            .containsEntry("TUMAR_SECURITY_CLIENT_KEY", "/run/secrets/client-key")
                            .containsKey("TUMAR_SECURITY_CLIENT_ID");
                    assertThat(list(services.get(it), "secrets")).contains("client-key");
                });
    }

    @Test
    void passesOnWhatAProviderMayNeed() {
        assertThat(ours())
                .allSatisfy(it ->
                        assertThat(environment(it.getValue()))
                                .containsKeys(
                                        "TUMAR_SECURITY_AUDIENCE",
                                        "TUMAR_SECURITY_JWKS",
                                        "TUMAR_SECURITY_ALGORITHMS",
                                        "TUMAR_SECURITY_CLOCKSKEW",
                                        "TUMAR_SECURITY_INTROSPECTION",
                                        "TUMAR_SECURITY_INTROSPECTIONEVERY",
                                        "TUMAR_SECURITY_CLIENT_AUDIENCE",
                                        "TUMAR_SECURITY_CLIENT_ID",
                                        "TUMAR_SECURITY_CLIENT_KEY"));
        assertThat(list(services.get("regional-office"), "secrets")).contains("office-key");
    }

    @Test
    void publishesTheGatewayAlone() {
        assertThat(services)
                .allSatisfy((name, service) -> {
                    List<Object> ports = list(service, "ports");
                    Object served =
                            Optional.ofNullable(
                                            environment(service).get("TUMAR_OFFICE_GATEWAY_PORT"))
                                    .orElse(environment(service).get("SERVER_PORT"));
                    assertThat(ports)
                            .as(name)
                            .hasSize(served == null ? 0 : 1)
                            .allMatch(it -> it.toString().endsWith(":" + served));
                });
        Map<String, Map<String, Object>> networks = map(compose.get("networks"));
        assertThat(networks.get("inside")).containsEntry("internal", true);
        assertThat(List.of("store", "broker"))
                .allMatch(it -> list(services.get(it), "networks").equals(List.of("inside")));
    }

    @Test
    void leadsImportsOnInTheRegion() {
        Map<String, Object> gateway = environment(services.get("gateway"));

        assertThat(gateway.get("TUMAR_GATEWAY_OWN"))
                .isEqualTo(gateway.get("TUMAR_OFFICE_CODE"))
                .isEqualTo(gateway.get("TUMAR_GATEWAY_OFFICES_0_CODE"));
    }

    @Test
    void asksForNoMoreProcessorsThanThereAre() {
        assertThat(services)
                .allSatisfy((name, service) ->
                        assertThat(service.get("deploy").toString())
                                .as(name)
                                .containsPattern("cpus=(1|\\$\\{TUMAR_CPUS:-2}),"));
    }

    @Test
    void startsAgainByItselfAndHasTimeToStop() {
        assertThat(services)
                .allSatisfy((name, service) ->
                        assertThat(service)
                                .as(name)
                                .containsEntry("restart", "unless-stopped")
                                .containsKey("stop_grace_period"));
        assertThat(Map.of("store", "/data/db", "broker", "/var/lib/rabbitmq"))
                .allSatisfy((name, folder) ->
                        assertThat(list(services.get(name), "volumes"))
                                .contains(name + ":" + folder));
    }

    @Test
    void loadsWhatIsMountedForTheBroker() throws IOException {
        String conf = Repository.read("infra/rabbitmq/definitions.conf");
        String folder = group(conf, "(?m)^load_definitions = (\\S+)$");
        Map<String, Object> broker = services.get("broker");

        assertThat(list(broker, "volumes").toString())
                .contains("./rabbitmq/definitions.json:" + folder + "/10-topology.json:ro");
        assertThat(list(broker, "secrets").toString()).contains(folder + "/20-users.json");
    }

    /// What a consumer will not take ends its connection, and is the first again in the next one.
    @Test
    void letsTheBrokerTakeNoMessageThatAConsumerWillNot() throws IOException {
        String conf = Repository.read("infra/rabbitmq/definitions.conf");

        assertThat(Long.parseLong(group(conf, "(?m)^max_message_size = (\\d+)$")))
                .isLessThan(LARGEST_TO_A_CONSUMER);
    }

    /// Whoever copies an example is refused until it is said how the way is encrypted.
    @ParameterizedTest
    @ValueSource(strings = {"infra/office.env.example", "infra/region.env.example"})
    void leavesItToWhoeverInstallsToSayThatATunnelEncrypts(String example) throws IOException {
        assertThat(Repository.read(example).lines())
                .anyMatch(it -> it.startsWith("#TUMAR_TLS_ENDED_BY_PROXY="))
                .noneMatch(it -> it.startsWith("TUMAR_TLS_ENDED_BY_PROXY="));
    }

    @Test
    void keepsSettingsAndSecretsOutOfGit() throws IOException {
        assertThat(Repository.read(".gitignore").lines())
                .contains("/infra/secrets/", "/infra/*.env");
    }

    @Test
    void hardensEachContainerOfOurs() {
        assertThat(ours())
                .hasSize(OURS.size())
                .allSatisfy(it ->
                        assertThat(it.getValue())
                                .containsEntry("read_only", true)
                                .containsEntry("user", "10001:10001")
                                .containsEntry("cap_drop", List.of("ALL"))
                                .containsKeys("tmpfs", "security_opt", "restart"));
        assertThat(services)
                .allSatisfy((_, service) -> {
                    assertThat(service).containsKeys("healthcheck", "logging");
                    assertThat(service.get("deploy").toString())
                            .contains("limits", "cpus", "memory");
                });
    }

    @Test
    void probesEachPortThatIsServed() {
        assertThat(ours())
                .allSatisfy(it -> {
                    String probe = it.getValue().get("healthcheck").toString();
                    Matcher probed = PROBED.matcher(probe);
                    List<Object> served =
                            environment(it.getValue()).entrySet().stream()
                                    .filter(entry -> entry.getKey().endsWith("_PORT"))
                                    .<Object>map(Map.Entry::getValue)
                                    .toList();
                    assertThat(probed.results().<Object>map(at -> at.group(1)))
                            .isNotEmpty()
                            .containsExactlyInAnyOrderElementsOf(served);
                    assertThat(probe)
                            .contains(HealthProbe.class.getName())
                            .contains("/app/lib/service-kit-*.jar")
                            .contains("/actuator/health/readiness");
                });
    }

    @Test
    void namesFilesThatAreThere() {
        List<String> named = new ArrayList<>();
        services.values()
                .forEach(service -> {
                    if (service.get("build") instanceof Map<?, ?> build) {
                        assertThat(build.get("context")).isEqualTo("..");
                        named.add(build.get("dockerfile").toString());
                    }
                    list(service, "volumes").stream()
                            .map(it -> it.toString().split(":")[0])
                            .filter(it -> it.startsWith("./"))
                            .map(it -> "infra/" + it.substring(2))
                            .forEach(named::add);
                });
        assertThat(named).hasSizeGreaterThan(3).allMatch(it -> Files.exists(Repository.at(it)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "gateway"})
    void makesImagesOfWhatTheBuildMakes(String name) throws IOException {
        String image = Repository.read("infra/" + name + ".Dockerfile");
        String pom = Repository.read(name + "/pom.xml");
        String version =
                group(
                        Repository.read("pom.xml"),
                        "<artifactId>tumar</artifactId>\\s*<version>(.+?)<");

        assertThat(pom)
                .contains("<finalName>" + name + "</finalName>")
                .contains("<outputDirectory>${project.build.directory}/lib</outputDirectory>")
                .contains("<classpathPrefix>lib/</classpathPrefix>");
        assertThat(image)
                .contains("COPY " + name + "/target/lib/ ")
                .contains("COPY " + name + "/target/" + name + ".jar ")
                .contains("ARG VERSION=" + version + "\n")
                .contains("USER 10001:10001")
                .contains(
                        "ENTRYPOINT [\"java\", \"-Djdk.virtualThreadScheduler.parallelism=8\","
                                + " \"-jar\", \"/app/"
                                + name
                                + ".jar\"]");
        assertThat(Repository.read("infra/" + name + ".Dockerfile.dockerignore"))
                .contains("!" + name + "/target/lib/*.jar")
                .contains("!" + name + "/target/" + name + ".jar");
        assertThat(ours().map(it -> it.getValue().get("image").toString()))
                .contains("tumar/" + name + ":" + version);
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
