package org.tumar.gateway.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.tumar.kit.security.Tokens.Checked;

class GraphQlPassTests {

    private static final Duration OFTEN = Duration.ofMillis(1);

    @Test
    void holdsWhileNobodyCanSayThatTheTokenIsBad() {
        assertThat(new GraphQlPass(_ -> new Checked.Unknown(), OFTEN).holds("token")).isTrue();
        assertThat(new GraphQlPass(_ -> new Checked.Bad("revoked"), OFTEN).holds("token"))
                .isFalse();
    }

    @Test
    void isLostWhenTheTokenIsBadAndNoEarlier() {
        CountDownLatch asked = new CountDownLatch(3);
        GraphQlPass pass =
                new GraphQlPass(
                        _ -> {
                            asked.countDown();
                            return asked.getCount() > 0
                                    ? new Checked.Unknown()
                                    : new Checked.Bad("revoked");
                        },
                        OFTEN);

        CompletableFuture<Void> lost = pass.lost("token").toFuture();

        assertThat(lost).succeedsWithin(Duration.ofSeconds(20));
        assertThat(asked.getCount()).isZero();
    }

    @Test
    void findsTheTokenOfAHeaderAndTakesNothingElseForOne() {
        assertThat(GraphQlPass.token("bearer  a.b.c")).isEqualTo("a.b.c");
        assertThat(GraphQlPass.token("Basic eHg6eQ==")).isEqualTo("Basic eHg6eQ==");
        assertThat(GraphQlPass.token(null)).isNull();
    }
}
