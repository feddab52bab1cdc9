package org.tumar.kit.records;

/// Names a record among those of all kinds.
record RecordKey(String collection, String id) {}
