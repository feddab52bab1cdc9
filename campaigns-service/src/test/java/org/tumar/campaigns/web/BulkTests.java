package org.tumar.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.tumar.campaigns.record.Outcome;
import org.tumar.campaigns.record.Writing;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Kept;

class BulkTests {

    public record Note(String id) {}

    private static final Authorship BY = new Authorship("us", Instant.EPOCH, null);

    private static final String MANY =
            IntStream.range(0, 25_001)
                    .mapToObj("{\"id\":\"n-%d\"}\n"::formatted)
                    .collect(Collectors.joining());

    private final Bulk<Note> bulk =
            new Bulk<>(Note.class, Columns.of(Set.of("id"), Set.of()), Note::id);

    /// Somebody else enters one of them between the look at all and the storing.
    private static List<Outcome<Note>> contested(List<Note> some, Writing writing) {
        return some.stream()
                .<Outcome<Note>>map(it ->
                        writing != Writing.NOTHING && it.id().equals("n-7")
                                ? new Outcome.OtherContent<>()
                                : new Outcome.Recorded<>(Kept.first(it.id(), it, BY)))
                .toList();
    }

    @Test
    void saysWhatWasStoredOfVeryManyWhereSomebodyElseWasFaster() throws IOException {
        ResponseEntity<Object> response =
                bulk.take(
                        new ByteArrayInputStream(MANY.getBytes(StandardCharsets.UTF_8)),
                        MediaType.valueOf(Bulk.NDJSON),
                        Bulk.ALL_OR_NOTHING,
                        BulkTests::contested);

        assertThat(response.getStatusCode().value()).isEqualTo(409);
        ProblemDetail problem = (ProblemDetail) response.getBody();
        assertThat(problem.getType()).hasToString("urn:tumar:problem:campaigns:partly-stored");
        assertThat(problem.getProperties())
                .containsEntry("accepted", 25_000L)
                .containsEntry("refused", 1L);
    }
}
