/// Sheets of figures and claims in all their versions, and the ledger in which a change becomes
/// visible as a whole or not at all.
@NullMarked
package org.tumar.indicators.figure;

import org.jspecify.annotations.NullMarked;
