package org.tumar.gateway.offices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one office said last, and when; for any number of threads.
///
/// Ages and what came first go by [Uptime]: a clock that is set back, or a file from the future,
/// holds no answer off.
final class OfficeMemory {

    private final Office office;
    private final LiveTime live;
    private final Signals signals = new Signals();
    private final Versions versions = new Versions();
    private final Contact contact;
    private final Statements statements;

    /// @param live how long an answer counts as confirmed
    OfficeMemory(Office office, LastGood lastGood, Duration live, Uptime uptime) {
        this.office = office;
        this.live = LiveTime.of(live, uptime);
        this.contact = new Contact(this.live, versions);
        this.statements = new Statements(office.code(), lastGood, this.live, versions);
        lastGood.read(office.code()).forEach(it -> contact.recall(statements.recall(it)));
    }

    Uptime uptime() {
        return live.uptime();
    }

    Office office() {
        return office;
    }

    synchronized Optional<ProgrammeReport> report(String programme) {
        return statements.report(programme);
    }

    /// The office says that its answer is another one since.
    ///
    /// @return false where that is the answer that is known
    synchronized boolean signalled(Signal signal) {
        if (isKnown(signal)) {
            return false;
        }
        signals.add(signal.programme(), uptime().now());
        versions.renew(signal.programme());
        return true;
    }

    private boolean isKnown(Signal signal) {
        return !signal.stamp().isBlank()
                && statements
                        .report(signal.programme())
                        .filter(it -> it.body().tag().startsWith(signal.stamp()))
                        .isPresent();
    }

    /// What has to be asked for all that was signalled; [Question.Doing] where nothing was.
    synchronized Question signalled() {
        return signals.open();
    }

    /// How young an answer must be, now, to count as live.
    synchronized long needed(Question question, long now) {
        return Math.max(live.since(now), signals.latest(question) + 1);
    }

    /// The office answered a question about programmes.
    ///
    /// @param mark when the call set out
    /// @param at the same by the clock
    /// @return codes of the programmes of which it says something new
    synchronized List<String> heard(
            Question question, long mark, Instant at, AnswerJson.Read answer) {
        contact.met(mark, at);
        List<String> changed = statements.heard(mark, at, answer);
        signals.settle(question, mark);
        return changed;
    }

    /// The office said something.
    synchronized void met(long mark, Instant at) {
        contact.met(mark, at);
    }

    /// The office did not answer.
    synchronized void missed(Health how) {
        contact.missed(how);
    }

    synchronized long version(Question question) {
        return versions.of(question);
    }

    /// Whether all of it is known and as young as it needs to be.
    synchronized boolean isLive(Question question, long needed) {
        return oldest(question).filter(it -> it >= needed).isPresent();
    }

    /// Whether there is a last good answer to it.
    synchronized boolean isKnown(Question question) {
        return question instanceof Question.Doing
                ? contact.seen().isPresent()
                : oldest(question).isPresent();
    }

    /// When the oldest part of the answer was confirmed; empty where a part is not known.
    private Optional<Long> oldest(Question question) {
        return switch (question) {
            case Question.Doing _ ->
                    contact.health() == Health.UP ? Optional.of(contact.mark()) : Optional.empty();
            case Question.Some some -> statements.oldest(some.codes());
            case Question.Everything _ -> statements.oldest();
        };
    }

    /// What one office has to say, read in one moment.
    ///
    /// @param liveSince when the oldest of what is called live was confirmed; the greatest number
    ///   where nothing is
    /// @param settled whether nothing is signalled that it does not say
    record Look(Standing standing, long version, long liveSince, boolean settled) {}

    /// @param needed how young an answer must be to count as live
    synchronized Look look(Question question, long needed) {
        Statements.Told told = statements.tell(question, needed);
        boolean met = question instanceof Question.Doing && contact.mark() >= needed;
        return new Look(
                new Standing(
                        office,
                        told.live(),
                        contact.health(),
                        contact.seen(),
                        statements.catalogue(),
                        told.said()),
                version(question),
                met ? contact.mark() : told.since(),
                signals.latest(question) == Uptime.NEVER);
    }
}
