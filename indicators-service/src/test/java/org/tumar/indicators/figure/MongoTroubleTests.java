package org.tumar.indicators.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

class MongoTroubleTests {

    static Stream<RuntimeException> passing() {
        return Stream.of(
                new DataAccessResourceFailureException("away"),
                new QueryTimeoutException("slow"),
                new MongoTimeoutException("nobody there"),
                new MongoSocketReadException("cut", new ServerAddress()),
                new UncategorizedMongoDbException(
                        "not primary", new MongoException(10_107, "not primary")));
    }

    static Stream<RuntimeException> lasting() {
        return Stream.of(
                new DuplicateKeyException("there is one"),
                new InvalidDataAccessApiUsageException("wrong"),
                new PermissionDeniedDataAccessException("not for you", new MongoException(13, "")),
                new UncategorizedMongoDbException(
                        "too large", new MongoException(10_334, "too large")),
                new MongoException(17_280, "too large a key"),
                new IllegalStateException("a fault of ours"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void waitsForWhatPasses(RuntimeException trouble) {
        assertThat(MongoTrouble.passes(trouble)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void triesAndParksWhatWouldFailForEver(RuntimeException trouble) {
        assertThat(MongoTrouble.passes(trouble)).isFalse();
    }
}
