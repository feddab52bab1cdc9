package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWK;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.servicetest.TestIdentity;

@ExtendWith(OutputCaptureExtension.class)
class ServiceIdentityTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void getsATokenInTheBackgroundAndGoesOnWithItWhileTheProviderIsAway(CapturedOutput output) {
        try (TestIdentity identity = TestIdentity.own();
                ConfigurableApplicationContext context = SecuredApplication.start(identity)) {
            ServiceIdentity own = context.getBean(ServiceIdentity.class);
            await().until(() -> own.authorization().isPresent());
            String header = own.authorization().orElseThrow();
            assertThat(
                            SecuredApplication.send(
                                            SecuredApplication.request(context, "/me")
                                                    .header("Authorization", header))
                                    .body())
                    .isEqualTo("gateway-region");

            identity.goAway();

            assertThat(own.authorization()).hasValue(header);
            assertThat(output).doesNotContain(header);
        }
    }

    @Test
    void getsAnotherTokenOnceForAllWhoSayThatTheirsIsNotTaken() {
        try (TestIdentity identity = TestIdentity.own();
                ConfigurableApplicationContext context = SecuredApplication.start(identity)) {
            ServiceIdentity own = context.getBean(ServiceIdentity.class);
            await().until(() -> own.authorization().isPresent());
            String old = own.authorization().orElseThrow();
            int asked = identity.asked("/token");

            askAtOnce(own, old, _ -> "kz");
            String fresh = own.authorization().orElseThrow();

            assertThat(fresh).isNotEqualTo(old);
            assertThat(identity.asked("/token")).isEqualTo(asked + 1);
            assertThat(own.insteadOf(old, "kz", PATIENCE)).hasValue(fresh);
            assertThat(own.insteadOf(fresh, "kz", PATIENCE)).as("so soon").isEmpty();
            assertThat(own.authorization()).hasValue(fresh);
            assertThat(identity.asked("/token")).isEqualTo(asked + 1);
        }
    }

    @Test
    void getsAnotherTokenOnceAlsoWhereAllHostsRefuseItAtOnce() {
        try (TestIdentity identity = TestIdentity.own();
                ConfigurableApplicationContext context = SecuredApplication.start(identity)) {
            ServiceIdentity own = context.getBean(ServiceIdentity.class);
            await().until(() -> own.authorization().isPresent());
            int asked = identity.asked("/token");

            askAtOnce(own, own.authorization().orElseThrow(), it -> "office-" + it);

            assertThat(identity.asked("/token")).isEqualTo(asked + 1);
        }
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void askAtOnce(ServiceIdentity own, String old, IntFunction<String> host) {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> others =
                    IntStream.range(0, 20)
                            .mapToObj(it ->
                                    many.submit(() -> own.insteadOf(old, host.apply(it), PATIENCE)))
                            .toList();
            for (Future<Optional<String>> other : others) {
                assertThat(got(other)).isPresent().isEqualTo(own.authorization());
            }
        }
    }

    /// Whoever takes none does not keep another from being asked for where one was revoked.
    @Test
    void getsAnotherTokenForOneHostThoughAnotherHasRefusedOneJustNow() {
        try (TestIdentity identity = TestIdentity.own();
                ConfigurableApplicationContext context = SecuredApplication.start(identity)) {
            ServiceIdentity own = context.getBean(ServiceIdentity.class);
            await().until(() -> own.authorization().isPresent());
            String first = own.authorization().orElseThrow();
            String second = own.insteadOf(first, "kg", PATIENCE).orElseThrow();
            assertThat(own.insteadOf(second, "kg", PATIENCE)).isEmpty();

            String third = own.insteadOf(second, "kz", PATIENCE).orElseThrow();

            assertThat(third).isNotIn(first, second);
            assertThat(own.insteadOf(third, "kg", PATIENCE)).isEmpty();
            assertThat(own.insteadOf(third, "kz", PATIENCE)).isEmpty();
        }
    }

    @Test
    void goesOnWithATokenThatIsNotTakenWhereNoOtherCanBeHad() {
        try (TestIdentity identity = TestIdentity.own();
                ConfigurableApplicationContext context = SecuredApplication.start(identity)) {
            ServiceIdentity own = context.getBean(ServiceIdentity.class);
            await().until(() -> own.authorization().isPresent());
            String old = own.authorization().orElseThrow();
            identity.goAway();

            assertThat(own.insteadOf(old, "kz", PATIENCE)).isEmpty();

            assertThat(own.authorization()).hasValue(old);
        }
    }

    @Test
    void takesAKeyInPem(@TempDir Path folder) throws Exception {
        try (TestIdentity identity = TestIdentity.own()) {
            byte[] key =
                    JWK.parse(Files.readString(identity.clientKey()))
                            .toECKey()
                            .toECPrivateKey()
                            .getEncoded();
            Path pem = folder.resolve("key.pem");
            Files.writeString(
                    pem,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder().encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
            try (ConfigurableApplicationContext context =
                    SecuredApplication.start(
                            identity,
                            "--tumar.security.client.id=gateway-kz",
                            "--tumar.security.client.key=" + pem)) {
                ServiceIdentity own = context.getBean(ServiceIdentity.class);

                await().until(() -> own.authorization().isPresent());
            }
        }
    }

    @Test
    void isNobodyWithoutAClient() {
        TestIdentity identity = TestIdentity.start();
        try (ConfigurableApplicationContext context =
                SecuredApplication.start(identity, "--tumar.security.client.id=")) {
            assertThat(context.getBean(ServiceIdentity.class).authorization()).isEmpty();
            assertThat(context.getBean(IdentityUpkeep.class)).isNotNull();
        }
    }
}
