package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.tumar.servicetest.TestIdentity;

class RevocationTests {

    private final TestIdentity identity = TestIdentity.own();

    @Test
    void refusesATokenSoonAfterItsOwnerHasLoggedOut() {
        try (identity;
                ConfigurableApplicationContext context = started("1s")) {
            String token = identity.token("auditor", "KZ");
            String other = identity.token("donor", "REGION");
            assertThat(status(context, token)).isEqualTo(200);

            identity.revoke(token);

            await().untilAsserted(() -> assertThat(status(context, token)).isEqualTo(401));
            assertThat(status(context, other)).isEqualTo(200);
        }
    }

    @Test
    void asksOnceInAWhile() {
        try (identity;
                ConfigurableApplicationContext context = started("1h")) {
            String token = identity.token("auditor", "KZ");

            IntStream.range(0, 10).forEach(_ -> assertThat(status(context, token)).isEqualTo(200));

            assertThat(identity.asked("/introspect")).isOne();
        }
    }

    @Test
    void goesOnForTrustedTokensWhileTheProviderIsAwayAndForNoOthers() {
        try (identity;
                ConfigurableApplicationContext context = started("1ms")) {
            String known = identity.token("auditor", "KZ");
            String fresh = identity.token("donor", "REGION");
            assertThat(status(context, known)).isEqualTo(200);

            identity.goAway();

            assertThat(status(context, known)).isEqualTo(200);
            assertThat(status(context, fresh)).isEqualTo(503);
        }
    }

    /// Whoever logs in as soon as they can again is not turned away.
    @Test
    void takesATokenThatItNeverSawAsSoonAsTheProviderIsBack() {
        try (identity;
                ConfigurableApplicationContext context = started("1ms")) {
            String fresh = identity.token("donor", "REGION");
            identity.goAway();
            assertThat(status(context, fresh)).isEqualTo(503);

            identity.comeBack();

            assertThat(status(context, fresh)).isEqualTo(200);
        }
    }

    private ConfigurableApplicationContext started(String every) {
        return SecuredApplication.start(
                identity,
                "--tumar.security.introspection=" + identity.issuer() + "/introspect",
                "--tumar.security.introspection-every=" + every);
    }

    private static int status(ConfigurableApplicationContext context, String token) {
        return SecuredApplication.get(context, "/me", token).statusCode();
    }
}
