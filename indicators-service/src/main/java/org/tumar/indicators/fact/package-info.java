/// Facts: what the office's own records add to the figures of programmes, and what they come to.
@NullMarked
package org.tumar.indicators.fact;

import org.jspecify.annotations.NullMarked;
