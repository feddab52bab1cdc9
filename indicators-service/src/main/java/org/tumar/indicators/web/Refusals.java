package org.tumar.indicators.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.tumar.contracts.indicators.BadRowBody;
import org.tumar.kit.Problem;

/// Every problem that this service answers with, by its stable code.
public final class Refusals {

    private static final String SERVICE = "indicators";

    private Refusals() {}

    public static Problem programmeNotFound() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                SERVICE,
                "programme-not-found",
                "This office holds no such programme. GET /v1/programmes lists what it holds.");
    }

    public static Problem figureNotFound() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                SERVICE,
                "figure-not-found",
                "This office holds no such programme, or the programme has no such indicator.");
    }

    public static Problem notCounted() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                SERVICE,
                "not-counted",
                "The indicator is counted by nothing that this office knows: it has no cells.");
    }

    /// @param keys that the measure's cells can be told apart by
    public static Problem unknownKey(String key, List<String> keys) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        SERVICE,
                        "unknown-key",
                        "There are no cells by '%s' that add up; there is %s."
                                .formatted(key, String.join(", ", keys)))
                .with("key", key)
                .with("keys", keys);
    }

    public static Problem badRows(List<BadRowBody> rows) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        SERVICE,
                        "bad-rows",
                        "Nothing was changed: %d of the rows will not do. Mend them and try again."
                                .formatted(rows.size()))
                .with("rows", rows);
    }

    /// @param notOwn what this office could not take as its own
    public static Problem otherOwner(String owner, List<String> notOwn) {
        String why = notOwn.isEmpty() ? "" : " Not this office's own: %s.";
        return Problem.of(
                        HttpStatus.CONFLICT,
                        SERVICE,
                        "other-owner",
                        "The programme is owned by the office %s: import it there.".formatted(owner)
                                + why.formatted(String.join("; ", notOwn)))
                .with("owner", owner)
                .with("notOwn", notOwn);
    }

    public static Problem otherOffice(String office) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        SERVICE,
                        "other-office",
                        "The part is that of the office %s: hand it over there.".formatted(office))
                .with("office", office);
    }

    public static Problem unknownFormat() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                SERVICE,
                "unknown-format",
                "A format is zip (of CSV files) or xlsx (a workbook).");
    }

    public static Problem unknownView() {
        return Problem.of(
                HttpStatus.BAD_REQUEST, SERVICE, "unknown-view", "A view is current or approved.");
    }

    public static Problem unknownState() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                SERVICE,
                "unknown-state",
                "A figure that waits is draft, submitted or returned.");
    }

    public static Problem badInstant() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                SERVICE,
                "bad-instant",
                "asOf is an instant such as 2026-03-31T09:00:00Z.");
    }

    public static Problem commentMissing() {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                SERVICE,
                "comment-missing",
                "Say in a comment why the figures are returned.");
    }

    /// @param figures in words, the first of them
    public static Problem ownEntry(List<String> figures) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        SERVICE,
                        "own-entry",
                        "Nothing was changed: somebody else approves what you have entered or"
                                + " submitted.")
                .with("figures", figures);
    }

    /// @param figures in words, the first of them
    public static Problem changedSince(List<String> figures) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        SERVICE,
                        "changed-since",
                        "Nothing was changed: these have changed since the revision that you name."
                                + " Look at the worklist again.")
                .with("figures", figures);
    }

    static Problem incomplete(String path) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        SERVICE,
                        "incomplete-body",
                        "The body lacks %s.".formatted(path))
                .with("path", path);
    }

    static Problem programmeBusy() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                SERVICE,
                "programme-busy",
                "Others are changing the programme. Nothing was changed; try again.");
    }

    static Problem storeUnavailable() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                SERVICE,
                "store-unavailable",
                "The office's store does not answer.");
    }
}
