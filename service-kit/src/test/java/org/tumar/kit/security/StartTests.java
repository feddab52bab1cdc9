package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.tumar.servicetest.TestIdentity;

@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    private static final String SOUND = "tumar.security.issuer=https://id.example.org";

    @Test
    void namesTheIssuerThatIsNotSetInOneLine(CapturedOutput output) {
        assertThatThrownBy(() ->
                        new SpringApplication(SecuredApplication.class)
                                .run(
                                        "--server.port=0",
                                        "--spring.main.banner-mode=off",
                                        SecuredApplication.LOG))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tumar.security.issuer is not set");
        assertThat(output.toString().lines())
                .filteredOn(it -> it.contains("ERROR"))
                .singleElement()
                .asString()
                .contains("Does not start: tumar.security.issuer is not set; set it to");
        assertThat(output).doesNotContain("Exception");
    }

    @Test
    void refusesADemosProviderInProduction() {
        try (TestIdentity identity = TestIdentity.own()) {
            identity.markAsDemo();

            assertThatThrownBy(
                            () -> SecuredApplication.start(identity, "--tumar.security.demo=false"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("tumar.security.issuer is a demo's");
        }
    }

    @Test
    void refusesToWriteNoAccessLogInProduction() {
        assertThatThrownBy(() ->
                        SecuredApplication.start(
                                TestIdentity.start(),
                                "--tumar.security.demo=false",
                                "--tumar.security.access-log=Off"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("tumar.security.access-log is off");
    }

    @Test
    void refusesADemosTokensInProduction() {
        TestIdentity identity = TestIdentity.start();
        String token =
                identity.token(Map.of("tumar_demo", true, "roles", java.util.List.of("auditor")));
        try (var context = SecuredApplication.start(identity, "--tumar.security.demo=false")) {
            assertThat(SecuredApplication.get(context, "/me", token).statusCode()).isEqualTo(401);
            assertThat(
                            SecuredApplication.get(context, "/me", identity.token("auditor", "KZ"))
                                    .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tumar.security.issuer=http://id.example.org",
                "tumar.security.issuer=ftp://127.0.0.1",
                "tumar.security.issuer=https://user:pw@id.example.org",
                "tumar.security.issuer=no address",
                "tumar.security.jwks=http://id.example.org/keys",
                "tumar.security.introspection=https://id.example.org/introspect",
                "tumar.security.algorithms=HS256",
                "tumar.security.algorithms=none",
                "tumar.security.client.id=gateway-kz"
            })
    void refusesWhatOthersCouldChange(String setting) {
        assertThat(new IssuerCheck().refusals(settings(SOUND, setting), true))
                .singleElement()
                .asString()
                .contains(
                        setting.substring(0, setting.indexOf('=')).replace("client.id", "client"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SOUND,
                "tumar.security.issuer=http://127.0.0.1:9000",
                "tumar.security.issuer=http://localhost:9000"
            })
    void takesWhatIsEncryptedOrStaysOnTheMachine(String setting) {
        assertThat(new IssuerCheck().refusals(settings(setting), true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tumar.events.broker, amqp://guest:guest@broker:5672/kz",
        "tumar.events.broker, amqp://guest:guest@127.0.0.1/kz",
        "tumar.events.broker, amqp://broker:5672/kz",
        "tumar.events.broker, amqp://kz:kz@broker/kz",
        "tumar.events.broker, amqp://kz:@broker/kz",
        "tumar.office.mongodb, mongodb://store:27017",
        "tumar.office.mongodb, mongodb://root:changeme@store:27017/?authSource=admin",
        "spring.mongodb.uri, 'mongodb://a:Password@one:1,two:2/x'",
        "tumar.events.peers.region, amqps://kz:guest@region/region"
    })
    void refusesPasswordsThatEverybodyKnows(String name, String address) {
        MockEnvironment settings = settings(name + "=" + address);

        assertThat(new SecretsCheck().refusals(settings, true))
                .singleElement()
                .asString()
                .startsWith(name + " has no password, or one that everybody knows")
                .doesNotContain("@");
        assertThat(new SecretsCheck().refusals(settings, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tumar.events.broker, amqp://kz:Ux8-lq27@broker:5672/kz",
        "tumar.office.mongodb, mongodb://127.0.0.1:27017",
        "tumar.office.mongodb, mongodb://office:p@ss-1f9@store:27017/?authSource=admin",
        "tumar.events.peers.region, amqps://kz:Ux8-lq27@region/region",
        "tumar.events.peers.region, amqp://kz:Ux8-lq27@127.0.0.1:5672/region"
    })
    void takesPasswordsOfOnesOwn(String name, String address) {
        assertThat(new SecretsCheck().refusals(settings(name + "=" + address), true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tumar.office.mongodb, mongodb://office:Ux8-lq27@store:27017/?authSource=admin",
        "tumar.events.broker, amqps://kz:Ux8-lq27@broker/kz",
        "tumar.events.peers.REGION, amqps://kz:Ux8-lq27@region/region",
        "spring.mongodb.uri, mongodb://office:Ux8-lq27@store:27017",
        "spring.ssl.bundle.pem.x.keystore.private-key-password, Ux8-lq27"
    })
    void refusesAPasswordInAnArgument(String name, String secret) {
        ConfigurableEnvironment argued = settings();
        argued.getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource("--" + name + "=" + secret));

        assertThat(new SecretsCheck().refusals(argued, true))
                .singleElement()
                .asString()
                .startsWith(name + " was given as an argument")
                .contains("file or an environment variable")
                .doesNotContain("Ux8");
        assertThat(new SecretsCheck().refusals(argued, false)).isEmpty();
        assertThat(new SecretsCheck().refusals(settings(name + "=" + secret), true)).isEmpty();
    }

    /// What `tumar.office.mongodb` says as well is an argument all the same.
    @Test
    void refusesAPasswordInAnArgumentAlsoWhereItIsGivenElsewhere() {
        String store = "mongodb://office:Ux8-lq27@store:27017";
        ConfigurableEnvironment argued = settings("tumar.office.mongodb=" + store);
        argued.getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource("--spring.mongodb.uri=" + store));

        assertThat(new SecretsCheck().refusals(argued, true))
                .singleElement()
                .asString()
                .startsWith("spring.mongodb.uri was given as an argument");
    }

    @Test
    void takesArgumentsThatAreNoSecrets() {
        ConfigurableEnvironment argued = settings();
        argued.getPropertySources()
                .addFirst(
                        new SimpleCommandLinePropertySource(
                                "--tumar.office.mongodb=mongodb://127.0.0.1:27017",
                                "--tumar.security.issuer=https://id.example.org/realms/tumar",
                                "--tumar.events.users.kz=kz",
                                "--server.port=0"));

        assertThat(new SecretsCheck().refusals(argued, true)).isEmpty();
    }

    @Test
    void refusesAPeerInPlainTextUnlessSomethingElseEncryptsIt() {
        String peer = "tumar.events.peers.REGION=amqp://kz:Ux8-lq27@10.20.0.1/region";

        assertThat(new SecretsCheck().refusals(settings(peer), true))
                .singleElement()
                .asString()
                .contains("tumar.events.peers.region", "amqps://", "tls-ended-by-proxy=true")
                .doesNotContain("Ux8");
        assertThat(
                        new SecretsCheck()
                                .refusals(
                                        settings(peer, "tumar.security.tls-ended-by-proxy=true"),
                                        true))
                .isEmpty();
    }

    private static MockEnvironment settings(String... settings) {
        MockEnvironment environment = new MockEnvironment();
        Stream.of(settings)
                .forEach(it ->
                        environment.setProperty(
                                it.substring(0, it.indexOf('=')),
                                it.substring(it.indexOf('=') + 1)));
        return environment;
    }
}
