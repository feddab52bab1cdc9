package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Programmes that stand still, for tests of what reads them.
public record Shown(Holding... holdings) implements Programmes {

    @Override
    public List<Head> heads() {
        return List.of(holdings).stream().map(Holding::head).toList();
    }

    @Override
    public Optional<Holding> find(String code) {
        return List.of(holdings).stream().filter(it -> it.head().code().equals(code)).findFirst();
    }

    @Override
    public Optional<Holding> find(String code, String indicator) {
        return find(code);
    }

    @Override
    public Optional<Holding> outline(String code) {
        return find(code);
    }

    @Override
    public Optional<Holding> recordedBy(String code, Instant instant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isRecordedBy(String code, Instant instant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Version<Entry>> older(String code, Sheet sheet, Address address) {
        return List.of();
    }

    @Override
    public long reserve(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean stage(Draft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Head> commit(Draft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void discard(Draft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void tidy(Draft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refused(String code, List<Delivery> refusals) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Inbox inbox(String code) {
        throw new UnsupportedOperationException();
    }
}
