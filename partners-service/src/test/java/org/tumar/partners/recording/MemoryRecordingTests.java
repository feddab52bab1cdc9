package org.tumar.partners.recording;

import org.tumar.kit.records.Records;

class MemoryRecordingTests extends RecordingContract {

    @Override
    Records<String> records() {
        return new MemoryRecords<>();
    }
}
