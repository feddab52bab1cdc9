/// Programmes' definitions: what of them applies where, when they are the same, what is wrong with
/// them.
@NullMarked
package org.tumar.indicators.programme;

import org.jspecify.annotations.NullMarked;
