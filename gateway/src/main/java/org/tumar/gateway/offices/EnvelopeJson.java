package org.tumar.gateway.offices;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;

/// What a file of last good answers holds: a programme's answer, or the catalogue of an office.
record EnvelopeJson(
        int format,
        String office,
        @Nullable ProgrammeAnswerBody answer,
        @Nullable Set<String> catalogue) {

    private static final int FORMAT = 1;

    static EnvelopeJson of(String office, ProgrammeReport report) {
        return new EnvelopeJson(FORMAT, office, report.body(), null);
    }

    static EnvelopeJson of(String office, Set<String> catalogue) {
        return new EnvelopeJson(FORMAT, office, null, catalogue);
    }

    /// @throws IllegalStateException where it is not whole, or not of this office and format
    static EnvelopeJson read(byte[] content, String office) {
        EnvelopeJson envelope = AnswerJson.MAPPER.readValue(content, EnvelopeJson.class);
        Whole.require(envelope);
        if (envelope.format() != FORMAT || !envelope.office().equals(office)) {
            throw new IllegalStateException("it is not of this office and format");
        }
        return envelope;
    }

    byte[] bytes() {
        return AnswerJson.MAPPER.writeValueAsBytes(this);
    }

    LastGood.Entry entry(Instant confirmed) {
        if (answer != null) {
            return new LastGood.Entry.Programme(ProgrammeReport.of(answer), confirmed);
        }
        if (catalogue != null) {
            return new LastGood.Entry.Catalogue(catalogue, confirmed);
        }
        throw new IllegalStateException("it is empty");
    }
}
