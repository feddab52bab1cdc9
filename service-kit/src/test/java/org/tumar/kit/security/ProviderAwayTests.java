package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.servicetest.TestIdentity;

@ExtendWith(OutputCaptureExtension.class)
class ProviderAwayTests {

    @Test
    void startsClosedWithoutKeysSaysSoAndOpensWhenTheyCanBeHad(CapturedOutput output) {
        try (TestIdentity identity = TestIdentity.own()) {
            String token = identity.token("auditor", "KZ");
            identity.goAway();
            try (ConfigurableApplicationContext context = SecuredApplication.start(identity)) {
                HttpResponse<String> refused = SecuredApplication.get(context, "/me", token);

                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.body()).contains("urn:tumar:problem:identity-unavailable");
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(status(context, "/me")).isEqualTo(401);
                assertThat(health(context)).contains("\"identity\"", "DOWN", "cannot be reached");
                assertThat(status(context, "/actuator/health/readiness")).isEqualTo(200);
                assertThat(output)
                        .contains("The keys of the identity provider cannot be had")
                        .contains("No request is let in until they can");

                identity.comeBack();

                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> {
                            assertThat(SecuredApplication.get(context, "/me", token).body())
                                    .isEqualTo("auditor-kz");
                            assertThat(health(context)).doesNotContain("DOWN");
                        });
                assertThat(output).contains("can be had again");
            }
        }
    }

    @Test
    void goesOnWithTheKeysThatItHas() {
        try (TestIdentity identity = TestIdentity.own();
                ConfigurableApplicationContext context = SecuredApplication.start(identity)) {
            String known = identity.token("auditor", "KZ");
            assertThat(SecuredApplication.get(context, "/me", known).statusCode()).isEqualTo(200);
            String fresh = identity.token("donor", "REGION");
            identity.goAway();

            assertThat(SecuredApplication.get(context, "/me", known).statusCode()).isEqualTo(200);
            assertThat(SecuredApplication.get(context, "/me", fresh).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void takesRotatedKeysAndGoesOnForTokensThatItTrusts() {
        try (TestIdentity identity = TestIdentity.own();
                ConfigurableApplicationContext context = SecuredApplication.start(identity)) {
            String old = identity.token("auditor", "KZ");
            assertThat(SecuredApplication.get(context, "/me", old).statusCode()).isEqualTo(200);

            identity.rotate();
            String fresh = identity.token("donor", "REGION");

            await().atMost(SigningKeys.PAUSE.plusSeconds(5))
                    .untilAsserted(() ->
                            assertThat(SecuredApplication.get(context, "/me", fresh).statusCode())
                                    .isEqualTo(200));
            assertThat(SecuredApplication.get(context, "/me", old).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void doesNotLetForgedKeyIdsFloodTheProvider() {
        try (TestIdentity identity = TestIdentity.own();
                ConfigurableApplicationContext context = SecuredApplication.start(identity)) {
            String good = identity.token("auditor", "KZ");
            assertThat(SecuredApplication.get(context, "/me", good).statusCode()).isEqualTo(200);
            int before = identity.asked("/jwks");
            long began = System.nanoTime();

            for (int i = 0; i < 30; i++) {
                String forged = identity.forged().unknownKeyId();
                assertThat(SecuredApplication.get(context, "/me", forged).statusCode())
                        .isEqualTo(401);
            }

            long pauses = (System.nanoTime() - began) / SigningKeys.PAUSE.toNanos() + 1;
            assertThat((long) identity.asked("/jwks") - before).isLessThanOrEqualTo(pauses);
        }
    }

    private static int status(ConfigurableApplicationContext context, String path) {
        return SecuredApplication.send(SecuredApplication.request(context, path)).statusCode();
    }

    private static String health(ConfigurableApplicationContext context) {
        return SecuredApplication.send(SecuredApplication.request(context, "/actuator/health"))
                .body();
    }
}
