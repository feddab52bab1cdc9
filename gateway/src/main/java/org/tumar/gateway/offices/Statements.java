package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one office said last of its programmes, here and where last good answers are kept.
final class Statements {

    private final String office;
    private final LastGood lastGood;
    private final LiveTime live;
    private final Versions versions;
    private final Listing listing;
    private final Map<String, Kept> programmes = new LinkedHashMap<>();

    Statements(String office, LastGood lastGood, LiveTime live, Versions versions) {
        this.office = office;
        this.lastGood = lastGood;
        this.live = live;
        this.versions = versions;
        this.listing = new Listing(office, lastGood, live, versions);
    }

    /// @return when the office confirmed it
    Instant recall(LastGood.Entry entry) {
        return switch (entry) {
            case LastGood.Entry.Programme(ProgrammeReport report, Instant at) -> {
                programmes.put(report.definition().code(), new Kept(report, at, Uptime.NEVER));
                yield at;
            }
            case LastGood.Entry.Catalogue(Set<String> codes, Instant at) -> {
                listing.recall(codes, at);
                yield at;
            }
        };
    }

    Optional<ProgrammeReport> report(String programme) {
        return Optional.ofNullable(programmes.get(programme)).map(Kept::report);
    }

    Optional<Catalogue> catalogue() {
        return listing.catalogue();
    }

    /// @param mark when the call set out
    /// @param at the same by the clock
    /// @return codes of the programmes of which it says something new
    List<String> heard(long mark, Instant at, AnswerJson.Read answer) {
        List<String> changed = new ArrayList<>();
        if (mark >= listing.mark()) {
            listing.hold(Set.copyOf(answer.catalogue()), mark, at);
            changed.addAll(forgetUnlisted());
        }
        for (ProgrammeReport report : answer.programmes()) {
            if (keep(report, mark, at)) {
                changed.add(report.definition().code());
            }
        }
        return changed;
    }

    private List<String> forgetUnlisted() {
        List<String> unlisted =
                programmes.keySet().stream().filter(it -> !listing.lists(it)).toList();
        unlisted.forEach(it -> {
            programmes.remove(it);
            lastGood.forget(office, it);
        });
        return unlisted;
    }

    /// @return whether it says something new
    private boolean keep(ProgrammeReport report, long mark, Instant at) {
        String code = report.definition().code();
        Kept kept = programmes.get(code);
        boolean overtaken =
                kept != null ? mark < kept.mark() : mark < listing.mark() && !listing.lists(code);
        if (overtaken) {
            return false;
        }
        if (kept != null && kept.report().says(report.body())) {
            boolean same = kept.report().body().tag().equals(report.body().tag());
            programmes.put(code, new Kept(same ? kept.report() : report, at, mark));
            lastGood.confirm(office, code, at);
            if (live.isOver(kept.mark())) {
                versions.renew(code);
            }
            return false;
        }
        programmes.put(code, new Kept(report, at, mark));
        lastGood.keep(office, report, at);
        versions.renew(code);
        return true;
    }

    /// When the oldest statement on these programmes was confirmed; empty where there is none on
    /// one of them.
    Optional<Long> oldest(Set<String> codes) {
        long oldest = Long.MAX_VALUE;
        for (String code : codes) {
            Kept kept = programmes.get(code);
            if (kept == null && !listing.denies(code)) {
                return Optional.empty();
            }
            oldest = Math.min(oldest, kept == null ? listing.mark() : kept.mark());
        }
        return Optional.of(oldest);
    }

    /// The same of everything that it holds, and of the catalogue itself.
    Optional<Long> oldest() {
        return catalogue()
                .flatMap(it -> oldest(it.codes()))
                .map(it -> Math.min(it, listing.mark()));
    }

    /// @param said of each programme that it holds, of those asked for
    /// @param live whether its catalogue is
    /// @param since when the oldest of what is live was confirmed; the greatest number where
    ///   nothing is
    record Told(Map<String, Said> said, boolean live, long since) {}

    /// @param needed how young a statement must be to count as live
    Told tell(Question question, long needed) {
        Map<String, Said> said = new LinkedHashMap<>();
        boolean listed = listing.mark() >= needed;
        long since = listed ? listing.mark() : Long.MAX_VALUE;
        for (Map.Entry<String, Kept> it : programmes.entrySet()) {
            if (question.asksFor(it.getKey())) {
                long mark = it.getValue().mark();
                since = mark >= needed ? Math.min(since, mark) : since;
                said.put(it.getKey(), it.getValue().said(needed));
            }
        }
        return new Told(said, listed, since);
    }
}
