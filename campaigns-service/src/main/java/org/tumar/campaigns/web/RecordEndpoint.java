package org.tumar.campaigns.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tumar.campaigns.record.Keeping;
import org.tumar.campaigns.record.Outcome;
import org.tumar.campaigns.record.Sort;
import org.tumar.campaigns.record.Writing;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.records.CorrectedBody;
import org.tumar.contracts.records.FaultBody;
import org.tumar.contracts.records.RecordBody;
import org.tumar.contracts.records.RecordPageBody;
import org.tumar.kit.Problem;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.records.Kept;
import org.tumar.kit.security.Rights;

/// Records of one sort over HTTP: whoever may not see one is answered as if there were none.
public final class RecordEndpoint<B extends Record> {

    private static final int MOST = 1000;

    private final Class<B> type;
    private final Keeping<B> keeping;
    private final Sort<B> sort;
    private final Rights rights;
    private final Clock clock;

    public RecordEndpoint(Class<B> type, Keeping<B> keeping, Rights rights, Clock clock) {
        this.type = type;
        this.keeping = keeping;
        this.sort = keeping.sort();
        this.rights = rights;
        this.clock = clock;
    }

    public ResponseEntity<Object> enter(InputStream json) throws IOException {
        rights.door(Operation.RECORD_CAMPAIGNS);
        B body = Bodies.one(json, type);
        return isForeign(body)
                ? Refusals.otherOrganisation(sort.ownerField()).response()
                : response(seen(keeping.enter(body, rights.who())), HttpStatus.CREATED);
    }

    /// What was left out is as it was before: so it may be somebody else's record that says the
    /// same, which is nobody else's to see.
    private Outcome<B> seen(Outcome<B> outcome) {
        return outcome instanceof Outcome.Unchanged<B>(Kept<B> there)
                        && !rights.allow(
                                Operation.RECORD_CAMPAIGNS, sort.organisation(there.content()))
                ? new Outcome.OtherContent<>()
                : outcome;
    }

    /// One whose owner cannot be told is refused for that, not for its owner.
    private boolean isForeign(B body) {
        String organisation = sort.organisation(body);
        return organisation != null && !rights.allow(Operation.RECORD_CAMPAIGNS, organisation);
    }

    /// Many at once: what would be refused of a single one is a fault of its row.
    public ResponseEntity<Object> enter(
            Bulk<B> bulk, InputStream body, MediaType format, String mode) throws IOException {
        rights.door(Operation.RECORD_CAMPAIGNS);
        return bulk.take(body, format, mode, this::enter);
    }

    private List<Outcome<B>> enter(List<B> bodies, Writing writing) {
        Predicate<@Nullable String> own = rights.organisations(Operation.RECORD_CAMPAIGNS);
        Map<Boolean, List<Integer>> rows =
                IntStream.range(0, bodies.size())
                        .boxed()
                        .collect(Collectors.partitioningBy(it -> isOwn(bodies.get(it), own)));
        List<Integer> foreign = rows.getOrDefault(false, List.of());
        List<Integer> allowed = rows.getOrDefault(true, List.of());
        var outcomes =
                keeping.enter(
                                allowed.stream().map(bodies::get).toList(),
                                rights.who(),
                                writing.without(!foreign.isEmpty()))
                        .iterator();
        SortedMap<Integer, Outcome<B>> all = new TreeMap<>();
        allowed.forEach(it -> all.put(it, outcomes.next()));
        foreign.forEach(it ->
                all.put(
                        it,
                        new Outcome.Bad<>(
                                List.of(Refusals.otherOrganisationFault(sort.ownerField())))));
        return List.copyOf(all.values());
    }

    private boolean isOwn(B body, Predicate<@Nullable String> own) {
        String organisation = sort.organisation(body);
        return organisation == null || own.test(organisation);
    }

    public ResponseEntity<Object> get(String id) {
        rights.door(Operation.READ_CAMPAIGNS);
        return visible(id, Operation.READ_CAMPAIGNS)
                .<ResponseEntity<Object>>map(it -> ResponseEntity.ok(Shown.of(it, one -> one)))
                .orElseGet(() -> Refusals.RECORDS.notFound().response());
    }

    private Optional<Kept<B>> visible(String id, Operation operation) {
        return keeping.find(id)
                .filter(it -> rights.allow(operation, sort.organisation(it.content())));
    }

    /// Those that the caller may see, without what they said before.
    ///
    /// @param first how many at most
    public RecordPageBody<B> page(Predicate<B> which, @Nullable String after, int first) {
        rights.door(Operation.READ_CAMPAIGNS);
        Predicate<@Nullable String> own = rights.organisations(Operation.READ_CAMPAIGNS);
        int most = Math.clamp(first, 1, MOST);
        List<Kept<B>> some =
                keeping.all().stream()
                        .filter(it -> after == null || it.id().compareTo(after) > 0)
                        .filter(it -> which.test(it.content()))
                        .filter(it -> own.test(sort.organisation(it.content())))
                        .sorted(Comparator.comparing(Kept::id))
                        .limit(most + 1L)
                        .toList();
        List<RecordBody<B>> records =
                some.stream().limit(most).map(it -> Shown.of(it, one -> one)).toList();
        return new RecordPageBody<>(records, some.size() > most ? some.get(most - 1).id() : null);
    }

    public ResponseEntity<Object> correct(String id, InputStream json) throws IOException {
        rights.door(Operation.RECORD_CAMPAIGNS);
        if (visible(id, Operation.RECORD_CAMPAIGNS).isEmpty()) {
            return Refusals.RECORDS.notFound().response();
        }
        CorrectedBody<B> corrected = Bodies.corrected(json, type);
        B body = corrected.record();
        if (body == null || !id.equals(sort.id(body))) {
            return otherId().response();
        }
        return isForeign(body)
                ? Refusals.otherOrganisation(sort.ownerField()).response()
                : response(
                        keeping.correct(body, corrected.sequence(), by(corrected.reason())),
                        HttpStatus.OK);
    }

    public static Problem otherId() {
        return Refusals.RECORDS.bad(
                List.of(
                        new FaultBody(
                                null, "record.id", "other-id", "The record's id is the path's.")));
    }

    public ResponseEntity<Object> withdraw(String id, long sequence, String reason) {
        rights.door(Operation.RECORD_CAMPAIGNS);
        return visible(id, Operation.RECORD_CAMPAIGNS).isEmpty()
                ? Refusals.RECORDS.notFound().response()
                : response(keeping.withdraw(id, sequence, by(reason)), HttpStatus.OK);
    }

    private Authorship by(@Nullable String reason) {
        return new Authorship(rights.who(), clock.instant(), reason == null ? "" : reason);
    }

    private static <B> ResponseEntity<Object> response(Outcome<B> outcome, HttpStatus done) {
        return Outcomes.response(outcome, done, it -> it);
    }
}
