package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Programmes that do as others do; tests say where not.
public class ForwardingProgrammes implements Programmes {

    private final Programmes programmes;

    public ForwardingProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<Head> heads() {
        return programmes.heads();
    }

    @Override
    public Optional<Holding> find(String code) {
        return programmes.find(code);
    }

    @Override
    public Optional<Holding> find(String code, String indicator) {
        return programmes.find(code, indicator);
    }

    @Override
    public Optional<Holding> outline(String code) {
        return programmes.outline(code);
    }

    @Override
    public Optional<Holding> recordedBy(String code, Instant instant) {
        return programmes.recordedBy(code, instant);
    }

    @Override
    public boolean isRecordedBy(String code, Instant instant) {
        return programmes.isRecordedBy(code, instant);
    }

    @Override
    public List<Version<Entry>> older(String code, Sheet sheet, Address address) {
        return programmes.older(code, sheet, address);
    }

    @Override
    public long reserve(String code) {
        return programmes.reserve(code);
    }

    @Override
    public boolean stage(Draft draft) {
        return programmes.stage(draft);
    }

    @Override
    public Optional<Head> commit(Draft draft) {
        return programmes.commit(draft);
    }

    @Override
    public void discard(Draft draft) {
        programmes.discard(draft);
    }

    @Override
    public void tidy(Draft draft) {
        programmes.tidy(draft);
    }

    @Override
    public void refused(String code, List<Delivery> refusals) {
        programmes.refused(code, refusals);
    }

    @Override
    public Inbox inbox(String code) {
        return programmes.inbox(code);
    }
}
