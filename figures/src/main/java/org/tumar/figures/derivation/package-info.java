/// The language of derivations: what an indicator counts of an office's records.
///
/// Every measure is one of `docs/derivations.md`.
@NullMarked
package org.tumar.figures.derivation;

import org.jspecify.annotations.NullMarked;
