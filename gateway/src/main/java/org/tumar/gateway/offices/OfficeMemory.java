package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one office said last; for any number of threads.
final class OfficeMemory {

    /// @param confirmed when the call that confirmed it set out
    record Kept(ProgrammeReport report, Instant confirmed) {}

    private final Map<String, Kept> programmes = new LinkedHashMap<>();
    private final LastGood lastGood;
    private final Office office;
    private @Nullable Set<String> catalogue;
    private @Nullable Instant seen;
    private Health health = Health.UNKNOWN;

    OfficeMemory(Office office, LastGood lastGood) {
        this.office = office;
        this.lastGood = lastGood;
        lastGood.read(office.code()).forEach(this::recall);
    }

    Office office() {
        return office;
    }

    private void recall(LastGood.Entry entry) {
        switch (entry) {
            case LastGood.Entry.Programme(ProgrammeReport report, Instant confirmed) -> {
                programmes.put(report.definition().code(), new Kept(report, confirmed));
                see(confirmed);
            }
            case LastGood.Entry.Catalogue(Set<String> codes, Instant confirmed) -> {
                catalogue = codes;
                see(confirmed);
            }
        }
    }

    synchronized Optional<ProgrammeReport> report(String programme) {
        return Optional.ofNullable(programmes.get(programme)).map(Kept::report);
    }

    /// The office answered a question about programmes.
    synchronized void heard(Instant at, List<String> held, List<ProgrammeReport> reports) {
        Set<String> codes = Set.copyOf(held);
        health = Health.UP;
        if (seen == null || !at.isBefore(seen)) {
            if (!codes.equals(catalogue)) {
                catalogue = codes;
                lastGood.keepCatalogue(office.code(), codes, at);
            }
            lastGood.confirmCatalogue(office.code(), at);
            programmes.keySet().stream()
                    .filter(it -> !codes.contains(it))
                    .toList()
                    .forEach(this::forget);
        }
        see(at);
        reports.forEach(report -> keep(report, at));
    }

    private void forget(String programme) {
        programmes.remove(programme);
        lastGood.forget(office.code(), programme);
    }

    private void keep(ProgrammeReport report, Instant at) {
        String code = report.definition().code();
        Kept kept = programmes.get(code);
        if (kept != null && at.isBefore(kept.confirmed())) {
            return;
        }
        programmes.put(code, new Kept(report, at));
        if (kept == null || !kept.report().equals(report)) {
            lastGood.keep(office.code(), report, at);
        } else {
            lastGood.confirm(office.code(), code, at);
        }
    }

    /// The office said who it is.
    synchronized void met(Instant at) {
        health = Health.UP;
        see(at);
    }

    /// The office did not answer.
    synchronized void missed(Health how) {
        health = how;
    }

    private void see(Instant at) {
        if (seen == null || at.isAfter(seen)) {
            seen = at;
        }
    }

    /// How the office stands where it has not answered.
    synchronized Standing absent() {
        Map<String, Said> said = new LinkedHashMap<>();
        programmes.forEach((code, kept) ->
                said.put(
                        code,
                        new Said(
                                Freshness.STALE,
                                Optional.of(kept.confirmed()),
                                Optional.of(kept.report()))));
        return new Standing(
                office,
                false,
                health,
                Optional.ofNullable(seen),
                Optional.ofNullable(catalogue),
                said);
    }
}
