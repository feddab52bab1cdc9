package org.tumar.contracts.indicators;

/// Which two statements of one figure disagree.
public enum DiscrepancyKind {
    PUBLISHED_VS_COMPUTED,
    REPORTED_VS_DERIVED,
    TOTAL_VS_PARTS,
    ASSESSED_VS_COMPUTED
}
