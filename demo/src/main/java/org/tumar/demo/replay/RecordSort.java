package org.tumar.demo.replay;

/// The records that are counted.
public enum RecordSort {
    TRAINING,
    EVENT,
    CALL
}
