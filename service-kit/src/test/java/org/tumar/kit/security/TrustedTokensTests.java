package org.tumar.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.tumar.servicetest.TestIdentity;

/// Tokens over hours, of which the identity provider is away for some.
class TrustedTokensTests {

    private final TestIdentity identity = TestIdentity.own();
    private final Hours hours = new Hours();
    private final SecurityProperties settings = settings();
    private final HttpProvider provider = new HttpProvider(settings);
    private final SigningKeys keys = new SigningKeys(provider, hours);
    private final Revocations revocations =
            new Revocations(
                    settings,
                    provider,
                    ClientIdentity.of(settings, provider, Clock.systemUTC()).proof(),
                    hours);
    private final CheckedTokens tokens =
            new CheckedTokens(
                    new Signatures(settings.algorithms(), keys),
                    new CallerClaims(settings),
                    revocations,
                    hours);

    @AfterEach
    void close() {
        provider.close();
        identity.close();
    }

    @Test
    void trustsATokenUntilItEndsWhileTheProviderIsAway() throws BadToken {
        String token = identity.token("auditor", "KZ");
        tokens.identify(token);
        identity.goAway();

        for (int minutes = 0; minutes < 55; minutes += 6) {
            hours.pass(Duration.ofMinutes(6));
            assertThat(tokens.identify(token).caller().subject()).isEqualTo("auditor-kz");
        }
        assertThat(revocations.away()).contains("cannot be reached");

        hours.pass(Duration.ofMinutes(2));
        assertRefused(token, TokenFault.EXPIRED);
    }

    /// Some providers make one empty text of an attribute that has none.
    @Test
    void takesAnEmptyTextForNoProgramme() throws BadToken {
        String token = identity.token("donor", "REGION", Set.of("", " ", "CT.1"));

        assertThat(tokens.identify(token).caller().programmes()).containsExactly("CT.1");
    }

    /// A provider may write a user's missing attribute so.
    @Test
    void takesAnEmptyOfficeForNone() throws BadToken {
        assertThat(tokens.identify(identity.token("donor", "")).caller().office()).isEmpty();
        assertThat(tokens.identify(identity.token("donor", " ")).caller().office()).isEmpty();
    }

    @Test
    void letsInNoTokenThatIsNewWhileTheProviderIsAway() throws BadToken {
        tokens.identify(identity.token("auditor", "KZ"));
        String fresh = identity.token("donor", "REGION");
        identity.goAway();

        assertRefused(fresh, TokenFault.UNAVAILABLE);
    }

    @Test
    void goesOnRefusingWhatWasRevokedWhileTheProviderIsAway() throws BadToken {
        String token = identity.token("auditor", "KZ");
        tokens.identify(token);
        identity.revoke(token);
        hours.pass(settings.introspectionEvery());
        assertRefused(token, TokenFault.REVOKED);
        identity.goAway();

        hours.pass(Duration.ofMinutes(30));

        assertRefused(token, TokenFault.REVOKED);
    }

    @Test
    void hearsOfWhatWasRevokedMeanwhileAsSoonAsTheProviderIsBack() throws BadToken {
        String token = identity.token("auditor", "KZ");
        tokens.identify(token);
        identity.revoke(token);
        identity.goAway();
        hours.pass(settings.introspectionEvery());
        tokens.identify(token);

        identity.comeBack();
        hours.pass(Revocations.PAUSE);

        await().untilAsserted(() -> assertRefused(token, TokenFault.REVOKED));
        assertThat(revocations.away()).isNull();
    }

    /// The first question finds out; from then on nobody waits for it.
    @Test
    void holdsNobodyUpWhomItKnowsWhileTheProviderStalls() throws BadToken {
        String token = identity.token("auditor", "KZ");
        tokens.identify(token);
        identity.stall();
        hours.pass(settings.introspectionEvery());
        tokens.identify(token);
        assertThat(revocations.away()).isEqualTo("it does not answer in time");

        for (int i = 0; i < 5; i++) {
            hours.pass(Revocations.PAUSE);
            long begun = System.nanoTime();
            tokens.identify(token);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(HttpProvider.PATIENCE.dividedBy(2));
        }
    }

    @Test
    void asksAProviderThatIsAwayOnceInAWhileWhoeverComes() throws BadToken {
        String one = identity.token("auditor", "KZ");
        String other = identity.token("auditor", "KG");
        tokens.identify(one);
        tokens.identify(other);
        identity.goAway();
        hours.pass(settings.introspectionEvery());
        tokens.identify(one);
        identity.comeBack();
        int asked = identity.asked("/introspect");

        tokens.identify(one);
        tokens.identify(other);

        assertThat(identity.asked("/introspect")).isEqualTo(asked);
    }

    @Test
    void refusesATokenOfAKeyThatWasWithdrawnAfterAWhile() throws BadToken {
        String token = identity.token("auditor", "KZ");
        tokens.identify(token);
        identity.rotate();
        keys.fetch();
        tokens.identify(token);

        hours.pass(CheckedTokens.REMEMBERED);

        assertRefused(token, TokenFault.UNKNOWN_KEY);
    }

    private void assertRefused(String token, TokenFault fault) {
        assertThatThrownBy(() -> tokens.identify(token))
                .isInstanceOfSatisfying(
                        BadToken.class, it -> assertThat(it.fault()).isEqualTo(fault));
    }

    private SecurityProperties settings() {
        Map<String, Object> properties = new HashMap<>(identity.properties());
        properties.put("tumar.security.introspection", identity.issuer() + "/introspect");
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return SecurityProperties.of(environment);
    }

    /// A clock that is moved on by hand.
    private static final class Hours extends Clock {

        private final Instant begin = Instant.now();
        private Duration passed = Duration.ZERO;

        void pass(Duration time) {
            passed = passed.plus(time);
        }

        @Override
        public Instant instant() {
            return begin.plus(passed);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
