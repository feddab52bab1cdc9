package org.tumar.campaigns.call;

import static org.tumar.contracts.access.Operation.READ_CALLS;
import static org.tumar.contracts.access.Operation.RECORD_CALLS;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.tumar.campaigns.hotline.Hotlines;
import org.tumar.campaigns.record.Outcome;
import org.tumar.campaigns.record.Turns;
import org.tumar.campaigns.record.Writing;
import org.tumar.campaigns.web.Bodies;
import org.tumar.campaigns.web.Bulk;
import org.tumar.campaigns.web.Outcomes;
import org.tumar.campaigns.web.RecordEndpoint;
import org.tumar.campaigns.web.Refusals;
import org.tumar.campaigns.web.Shown;
import org.tumar.contracts.access.Operation;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.HotlineBody;
import org.tumar.contracts.records.CorrectedBody;
import org.tumar.contracts.records.RecordBody;
import org.tumar.contracts.records.RecordPageBody;
import org.tumar.kit.records.Authorship;
import org.tumar.kit.security.Rights;

/// Calls as HTTP asks for them: whoever may not see a hotline's is answered as if there were none.
record HttpCalls(Calls calls, Hotlines hotlines, Turns turns, Rights rights, Clock clock) {

    private static final int MOST = 1000;

    private Optional<HotlineBody> hotline(String id, Operation operation) {
        rights.door(operation);
        return hotlines.find(id).filter(it -> rights.allow(operation, it.operator()));
    }

    /// As long as it is looked at, nobody changes it.
    private <T> T with(String hotline, Function<HotlineBody, T> work) {
        return turns.beside(() ->
                work.apply(
                        hotline(hotline, RECORD_CALLS)
                                .orElseThrow(() -> Refusals.RECORDS.notFound().exception())));
    }

    ResponseEntity<Object> enter(String hotline, InputStream json) throws IOException {
        if (hotline(hotline, RECORD_CALLS).isEmpty()) {
            return Refusals.RECORDS.notFound().response();
        }
        CallBody body = Bodies.one(json, CallBody.class);
        Outcome<Call> outcome = enter(hotline, List.of(body), Writing.WHAT_IS_GOOD).getFirst();
        return response(outcome, body.id(), HttpStatus.CREATED);
    }

    private List<Outcome<Call>> enter(String hotline, List<CallBody> some, Writing writing) {
        return with(hotline, it -> calls.enter(it, some, rights.who(), writing));
    }

    /// Empty where there is no such hotline.
    Optional<Bulk.Step<CallBody>> step(String hotline) {
        return hotline(hotline, RECORD_CALLS)
                .map(it -> (some, writing) -> enter(it.id(), some, writing));
    }

    RecordPageBody<CallBody> page(CallList list, @Nullable String after, int first) {
        if (hotline(list.hotline(), READ_CALLS).isEmpty()) {
            throw Refusals.RECORDS.notFound().exception();
        }
        if (list.from() != null && list.to() != null && list.to().isBefore(list.from())) {
            throw Refusals.badDates().exception();
        }
        CallList.Page page = calls.page(list, after, Math.clamp(first, 1, MOST));
        return new RecordPageBody<>(
                page.calls().stream().map(HttpCalls::listed).toList(), page.next());
    }

    private static RecordBody<CallBody> listed(KeptCall call) {
        return Shown.of(Calls.kept(call).withoutHistory(), it -> it.body(call.id()));
    }

    ResponseEntity<Object> get(String hotline, String id) {
        return hotline(hotline, READ_CALLS)
                .flatMap(it -> calls.find(it.id(), id))
                .<ResponseEntity<Object>>map(
                        kept -> ResponseEntity.ok(Shown.of(kept, it -> it.body(id))))
                .orElseGet(() -> Refusals.RECORDS.notFound().response());
    }

    ResponseEntity<Object> correct(String hotline, String id, InputStream json) throws IOException {
        if (hotline(hotline, RECORD_CALLS).isEmpty()) {
            return Refusals.RECORDS.notFound().response();
        }
        CorrectedBody<CallBody> corrected = Bodies.corrected(json, CallBody.class);
        CallBody body = corrected.record();
        return body == null || !id.equals(body.id())
                ? RecordEndpoint.otherId().response()
                : response(
                        with(
                                hotline,
                                it ->
                                        calls.correct(
                                                it,
                                                body,
                                                corrected.sequence(),
                                                by(corrected.reason()))),
                        id,
                        HttpStatus.OK);
    }

    ResponseEntity<Object> withdraw(String hotline, String id, long sequence, String reason) {
        return response(
                with(hotline, it -> calls.withdraw(it, id, sequence, by(reason))),
                id,
                HttpStatus.OK);
    }

    private Authorship by(@Nullable String reason) {
        return new Authorship(rights.who(), clock.instant(), reason == null ? "" : reason);
    }

    private static ResponseEntity<Object> response(
            Outcome<Call> outcome, String id, HttpStatus done) {
        return Outcomes.response(outcome, done, kept -> Shown.of(kept, it -> it.body(id)));
    }
}
