package org.tumar.indicators.figure;

/// Which state of a programme this office shows.
///
/// @param revision grows with each change; 0 before the first
/// @param stamp of the change that led to this revision; no two changes have the same, not even in
///   a store that was emptied in between
/// @param marks what tells how records were counted by then; empty where none were
public record Head(String code, long revision, String stamp, String marks) {

    public Head(String code, long revision, String stamp) {
        this(code, revision, stamp, "");
    }

    Head marked(String others) {
        return new Head(code, revision, stamp, others);
    }
}
