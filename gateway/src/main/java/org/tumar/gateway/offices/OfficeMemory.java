package org.tumar.gateway.offices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one office said last, and when; for any number of threads.
///
/// Ages and what came first go by [Uptime]: a clock that is set back, or a file from the future,
/// holds no answer off.
final class OfficeMemory {

    /// @param confirmed when the call that confirmed it set out
    /// @param mark the same by uptime
    private record Kept(ProgrammeReport report, Instant confirmed, long mark) {}

    private static final int MOST_VERSIONS = 10_000;

    private final Office office;
    private final LastGood lastGood;
    private final Uptime uptime;
    private final long live;
    private final Signals signals = new Signals();
    private final Map<String, Kept> programmes = new LinkedHashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private @Nullable Set<String> catalogue;
    private @Nullable Instant seen;
    private Health health = Health.UNKNOWN;
    private long catalogueMark = Uptime.NEVER;
    private long seenMark = Uptime.NEVER;
    private long version;
    private long catalogueVersion;
    private long healthVersion;

    /// @param live how long an answer counts as confirmed
    OfficeMemory(Office office, LastGood lastGood, Duration live, Uptime uptime) {
        this.office = office;
        this.lastGood = lastGood;
        this.uptime = uptime;
        this.live = live.toNanos();
        lastGood.read(office.code()).forEach(this::recall);
    }

    Uptime uptime() {
        return uptime;
    }

    Office office() {
        return office;
    }

    private void recall(LastGood.Entry entry) {
        switch (entry) {
            case LastGood.Entry.Programme(ProgrammeReport report, Instant confirmed) -> {
                programmes.put(
                        report.definition().code(), new Kept(report, confirmed, Uptime.NEVER));
                recallSeen(confirmed);
            }
            case LastGood.Entry.Catalogue(Set<String> codes, Instant confirmed) -> {
                catalogue = codes;
                recallSeen(confirmed);
            }
        }
    }

    private void recallSeen(Instant confirmed) {
        if (seen == null || confirmed.isAfter(seen)) {
            seen = confirmed;
        }
    }

    synchronized Optional<ProgrammeReport> report(String programme) {
        return Optional.ofNullable(programmes.get(programme)).map(Kept::report);
    }

    /// The office says that its answer is another one since.
    ///
    /// @return false where that is the answer that is known
    synchronized boolean signalled(Signal signal) {
        Kept kept = programmes.get(signal.programme());
        if (kept != null
                && !signal.stamp().isBlank()
                && kept.report().body().tag().startsWith(signal.stamp())) {
            return false;
        }
        signals.add(signal.programme(), uptime.now());
        renew(signal.programme());
        return true;
    }

    /// What has to be asked for all that was signalled; [Question.Doing] where nothing was.
    synchronized Question signalled() {
        return signals.open();
    }

    /// How young an answer must be, now, to count as live.
    synchronized long needed(Question question, long now) {
        return Math.max(now - live, signals.latest(question) + 1);
    }

    /// The office answered a question about programmes.
    ///
    /// @param mark when the call set out
    /// @param at the same by the clock
    /// @return codes of the programmes of which it says something new
    synchronized List<String> heard(
            Question question, long mark, Instant at, AnswerJson.Read answer) {
        met(mark, at);
        List<String> changed = new ArrayList<>();
        if (mark >= catalogueMark) {
            hold(Set.copyOf(answer.catalogue()), mark, at, changed);
        }
        for (ProgrammeReport report : answer.programmes()) {
            if (keep(report, mark, at)) {
                changed.add(report.definition().code());
            }
        }
        signals.settle(question, mark);
        return changed;
    }

    private void hold(Set<String> codes, long mark, Instant at, List<String> changed) {
        if (!codes.equals(catalogue)) {
            catalogue = codes;
            lastGood.keepCatalogue(office.code(), codes, at);
            catalogueVersion = ++version;
        } else if (isOver(catalogueMark)) {
            catalogueVersion = ++version;
        }
        lastGood.confirmCatalogue(office.code(), at);
        catalogueMark = mark;
        Stream.concat(programmes.keySet().stream(), versions.keySet().stream())
                .filter(it -> !codes.contains(it))
                .distinct()
                .toList()
                .forEach(it -> forget(it, changed));
    }

    private void forget(String programme, List<String> changed) {
        versions.remove(programme);
        catalogueVersion = ++version;
        if (programmes.remove(programme) != null) {
            lastGood.forget(office.code(), programme);
            changed.add(programme);
        }
    }

    /// @return whether it says something new
    private boolean keep(ProgrammeReport report, long mark, Instant at) {
        String code = report.definition().code();
        Kept kept = programmes.get(code);
        boolean overtaken =
                kept != null ? mark < kept.mark() : mark < catalogueMark && !holds(code);
        if (overtaken) {
            return false;
        }
        programmes.put(code, new Kept(report, at, mark));
        if (kept != null && kept.report().equals(report)) {
            lastGood.confirm(office.code(), code, at);
            if (isOver(kept.mark())) {
                renew(code);
            }
            return false;
        }
        lastGood.keep(office.code(), report, at);
        renew(code);
        return true;
    }

    private void renew(String programme) {
        if (versions.size() >= MOST_VERSIONS) {
            versions.clear();
            catalogueVersion = ++version;
        }
        versions.put(programme, ++version);
    }

    private boolean holds(String programme) {
        return catalogue != null && catalogue.contains(programme);
    }

    private boolean isOver(long mark) {
        return mark == Uptime.NEVER || mark < uptime.now() - live;
    }

    /// The office said something.
    synchronized void met(long mark, Instant at) {
        if (health != Health.UP || isOver(seenMark)) {
            healthVersion++;
        }
        health = Health.UP;
        if (mark >= seenMark) {
            seenMark = mark;
            seen = at;
        }
    }

    /// The office did not answer.
    synchronized void missed(Health how) {
        if (health != how) {
            healthVersion++;
        }
        health = how;
    }

    synchronized long version(Question question) {
        return switch (question) {
            case Question.Doing _ -> healthVersion;
            case Question.Everything _ -> version;
            case Question.Some some ->
                    some.codes().stream()
                            .mapToLong(it -> versions.getOrDefault(it, 0L))
                            .reduce(catalogueVersion, Math::max);
        };
    }

    /// Whether all of it is known and as young as it needs to be.
    synchronized boolean isLive(Question question, long needed) {
        return oldest(question).filter(it -> it >= needed).isPresent();
    }

    /// Whether there is a last good answer to it.
    synchronized boolean isKnown(Question question) {
        return question instanceof Question.Doing ? seen != null : oldest(question).isPresent();
    }

    /// When the oldest part of the answer was confirmed; empty where a part is not known.
    synchronized Optional<Long> oldest(Question question) {
        return switch (question) {
            case Question.Doing _ -> health == Health.UP ? Optional.of(seenMark) : Optional.empty();
            case Question.Some some -> oldest(some.codes(), false);
            case Question.Everything _ ->
                    Optional.ofNullable(catalogue).flatMap(it -> oldest(it, true));
        };
    }

    private Optional<Long> oldest(Set<String> codes, boolean all) {
        long oldest = all ? catalogueMark : Long.MAX_VALUE;
        for (String code : codes) {
            Kept kept = programmes.get(code);
            if (kept == null && (catalogue == null || holds(code))) {
                return Optional.empty();
            }
            oldest = Math.min(oldest, kept == null ? catalogueMark : kept.mark());
        }
        return Optional.of(oldest);
    }

    /// What one office has to say, read in one moment.
    ///
    /// @param liveSince when the oldest of what is called live was confirmed; the greatest number
    ///   where nothing is
    /// @param settled whether nothing is signalled that it does not say
    record Look(Standing standing, long version, long liveSince, boolean settled) {}

    /// @param needed how young an answer must be to count as live
    synchronized Look look(Question question, long needed) {
        Map<String, Said> said = new LinkedHashMap<>();
        long since = catalogueMark >= needed ? catalogueMark : Long.MAX_VALUE;
        for (Map.Entry<String, Kept> it : programmes.entrySet()) {
            if (question.asksFor(it.getKey())) {
                boolean isLive = it.getValue().mark() >= needed;
                since = isLive ? Math.min(since, it.getValue().mark()) : since;
                said.put(it.getKey(), said(it.getValue(), isLive));
            }
        }
        return new Look(
                new Standing(
                        office,
                        catalogueMark >= needed,
                        health,
                        Optional.ofNullable(seen),
                        Optional.ofNullable(catalogue),
                        said),
                version(question),
                question instanceof Question.Doing && seenMark >= needed ? seenMark : since,
                signals.latest(question) == Uptime.NEVER);
    }

    private static Said said(Kept kept, boolean isLive) {
        return new Said(
                isLive ? Freshness.LIVE : Freshness.STALE,
                Optional.of(kept.confirmed()),
                Optional.of(kept.report()));
    }
}
