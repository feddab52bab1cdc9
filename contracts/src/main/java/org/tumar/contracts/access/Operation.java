package org.tumar.contracts.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be asked of a service or a gateway, and is allowed or not; in documents as [#code].
public enum Operation {
    /// Which offices there are, and how each is doing.
    LIST_OFFICES,
    /// Programmes with approved figures alone.
    READ_APPROVED,
    /// Programmes with every figure that was submitted or approved.
    READ_FIGURES,
    /// Who has not reported for a period.
    READ_COMPLETENESS,
    /// Who changed a figure, when and why.
    READ_TRAIL,
    /// Every version of a figure, with its values.
    READ_HISTORY,
    /// Which figures wait to be submitted or approved.
    READ_WORKLIST,
    /// What became of what another office sent.
    READ_DELIVERIES,
    /// Everything that an office holds of a programme, cells too, to be taken away.
    EXPORT,
    /// Programme files, or an office's part of them.
    IMPORT,
    /// Single figures: as a draft, or in place of what stands.
    ENTER,
    /// Drafts, and what was returned, to whoever approves.
    SUBMIT,
    /// What somebody else submitted; to approve it or to return it.
    APPROVE,
    /// A process's metrics.
    READ_METRICS;

    /// As documents write it: `read-figures`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Empty where no operation has that code.
    public static Optional<Operation> of(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
