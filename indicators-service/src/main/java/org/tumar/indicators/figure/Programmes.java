package org.tumar.indicators.figure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The programmes that an office holds.
///
/// A change is [#stage]d under a revision that was [#reserve]d for it alone, where nobody sees it,
/// and becomes visible by [#commit], which moves the head; so a writer may die at any point.
/// Nothing that is visible is ever overwritten.
public interface Programmes {

    /// Every programme's head, by code.
    List<Head> heads();

    /// A programme as it stands at one revision.
    Optional<Holding> find(String code);

    /// A programme with the sheet of one indicator only.
    Optional<Holding> find(String code, String indicator);

    /// A programme without any sheet.
    Optional<Holding> outline(String code);

    /// A programme as this office had recorded it by then, with every version that was; empty where
    /// it held no such programme yet.
    ///
    /// Later changes never change that, whatever they are about.
    Optional<Holding> recordedBy(String code, Instant instant);

    /// Whether this office held a programme by then.
    boolean isRecordedBy(String code, Instant instant);

    /// Versions of a figure that were put aside from a sheet, oldest first. The sheet may still
    /// have some of them.
    List<Version<Entry>> older(String code, Sheet sheet, Address address);

    /// A revision that nobody else gets, greater than any before.
    long reserve(String code);

    /// Puts a change down where nobody sees it.
    ///
    /// @return false where the programme has moved on from its base already
    boolean stage(Draft draft);

    /// Makes a staged change visible and due to be sent, unless the programme has moved on from its
    /// base.
    ///
    /// @return the new head; empty where it has moved on
    Optional<Head> commit(Draft draft);

    /// Takes back a staged change that was not committed.
    void discard(Draft draft);

    /// Clears away what a committed change superseded, and what writers that died before it left.
    void tidy(Draft draft);

    /// Remembers what was refused, also of a programme that the office does not hold.
    void refused(String code, List<Delivery> refusals);

    /// What came from other offices; also of a programme that the office does not hold.
    Inbox inbox(String code);
}
