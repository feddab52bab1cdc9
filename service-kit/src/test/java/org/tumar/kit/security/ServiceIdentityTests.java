package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWK;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.servicetest.TestIdentity;

@ExtendWith(OutputCaptureExtension.class)
class ServiceIdentityTests {

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
