package org.tumar.campaigns.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.tumar.campaigns.record.Writer;
import org.tumar.campaigns.record.Writing;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.records.CorrectedBody;
import org.tumar.contracts.records.FaultBody;
import org.tumar.contracts.records.RecordBody;
import org.tumar.contracts.records.RecordPageBody;
import org.tumar.kit.Problem;
import org.tumar.kit.records.Kept;
import org.tumar.kit.security.Rights;

/// Records of one sort over HTTP: whoever may not see one is answered as if there were none.
public final class RecordEndpoint<B extends Record> {

    private static final int MOST = 1000;

    private final Class<B> type;
    private final Keeping<B> keeping;
    private final Sort<B> sort;
    private final Rights rights;
    private final List<Operation> read;

    /// @param read operations of which one is needed to see the records
    public RecordEndpoint(Class<B> type, Keeping<B> keeping, Rights rights, Operation... read) {
        this.type = type;
        this.keeping = keeping;
        this.sort = keeping.sort();
        this.rights = rights;
        this.read = List.of(read);
    }

    public ResponseEntity<Object> enter(InputStream json) throws IOException {
        rights.door(Operation.RECORD_CAMPAIGNS);
        B body = Bodies.one(json, type);
        return isForeign(body)
                ? Refusals.otherOrganisation(sort.ownerField()).response()
                : response(keeping.enter(body, writer()), HttpStatus.CREATED);
    }

    private Writer writer() {
        return new Writer(rights.who(), rights.claims(Operation.RECORD_CAMPAIGNS));
    }

    /// One that says no owner is refused for that where it will not do, not for its owner.
    private boolean isForeign(B body) {
        String organisation = sort.claimed(body);
        return organisation != null && !rights.allow(Operation.RECORD_CAMPAIGNS, organisation);
    }

    /// Many at once: what would be refused of a single one is a fault of its row.
    public ResponseEntity<Object> enter(
            Bulk<B> bulk, InputStream body, MediaType format, String mode) throws IOException {
        rights.door(Operation.RECORD_CAMPAIGNS);
        Writer writer = writer();
        return bulk.take(body, format, mode, (bodies, writing) -> enter(bodies, writer, writing));
    }

    private List<Outcome<B>> enter(List<B> bodies, Writer writer, Writing writing) {
        Map<Boolean, List<Integer>> rows =
                IntStream.range(0, bodies.size())
                        .boxed()
                        .collect(Collectors.partitioningBy(it -> isOwn(bodies.get(it), writer)));
        List<Integer> foreign = rows.getOrDefault(false, List.of());
        List<Integer> allowed = rows.getOrDefault(true, List.of());
        var outcomes =
                keeping.enter(
                                allowed.stream().map(bodies::get).toList(),
                                writer,
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

    private boolean isOwn(B body, Writer writer) {
        String organisation = sort.claimed(body);
        return organisation == null || writer.own().test(organisation);
    }

    public ResponseEntity<Object> get(String id) {
        door();
        return keeping.find(id)
                .filter(this::isSeen)
                .<ResponseEntity<Object>>map(it -> ResponseEntity.ok(shown(it)))
                .orElseGet(() -> Refusals.RECORDS.notFound().response());
    }

    private void door() {
        rights.door(read.toArray(Operation[]::new));
    }

    private boolean isSeen(Kept<B> kept) {
        return rights.allowAny(read, sort.readers(kept.content()));
    }

    /// With what it said before as a record of those whose records the caller may read: it may have
    /// been another's, or have hung on somebody else's.
    private RecordBody<B> shown(Kept<B> kept) {
        List<Predicate<@Nullable String>> may = may();
        return Shown.of(
                kept.withHistory(it -> {
                    @Nullable String organisation = sort.organisation(it);
                    return may.stream().anyMatch(one -> one.test(organisation));
                }),
                it -> it);
    }

    private List<Predicate<@Nullable String>> may() {
        return read.stream().map(rights::organisations).toList();
    }

    /// One that the caller may change.
    private Optional<Kept<B>> own(String id) {
        return keeping.find(id)
                .filter(it ->
                        rights.allow(Operation.RECORD_CAMPAIGNS, sort.organisation(it.content())));
    }

    /// Those that the caller may see, without what they said before.
    ///
    /// @param first how many at most
    public RecordPageBody<B> page(Predicate<B> which, @Nullable String after, int first) {
        door();
        List<Predicate<@Nullable String>> may = may();
        int most = Math.clamp(first, 1, MOST);
        List<Kept<B>> some =
                keeping.all().stream()
                        .filter(it -> after == null || it.id().compareTo(after) > 0)
                        .filter(it -> which.test(it.content()))
                        .filter(it -> isSeen(it.content(), may))
                        .sorted(Comparator.comparing(Kept::id))
                        .limit(most + 1L)
                        .toList();
        List<RecordBody<B>> records =
                some.stream().limit(most).map(it -> Shown.of(it, one -> one)).toList();
        return new RecordPageBody<>(records, some.size() > most ? some.get(most - 1).id() : null);
    }

    private boolean isSeen(B content, List<Predicate<@Nullable String>> may) {
        return sort.readers(content).stream()
                .anyMatch(of -> may.stream().anyMatch(it -> it.test(of)));
    }

    public ResponseEntity<Object> correct(String id, InputStream json) throws IOException {
        rights.door(Operation.RECORD_CAMPAIGNS);
        Optional<Kept<B>> there = own(id);
        if (there.isEmpty()) {
            return Refusals.RECORDS.notFound().response();
        }
        CorrectedBody<B> corrected = Bodies.corrected(json, type);
        B said = corrected.record();
        if (said == null || !id.equals(sort.id(said))) {
            return otherId().response();
        }
        B body = sort.owned(said, there.get().content());
        return isForeign(body)
                ? Refusals.otherOrganisation(sort.ownerField()).response()
                : response(
                        keeping.correct(
                                body,
                                corrected.sequence(),
                                writer(),
                                Objects.requireNonNullElse(corrected.reason(), "")),
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
        return own(id).isEmpty()
                ? Refusals.RECORDS.notFound().response()
                : response(keeping.withdraw(id, sequence, writer(), reason), HttpStatus.OK);
    }

    private ResponseEntity<Object> response(Outcome<B> outcome, HttpStatus done) {
        return Outcomes.response(outcome, done, this::shown);
    }
}
