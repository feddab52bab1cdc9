/// Figures on their way to approval: drafts, what is submitted, returned and approved, by four
/// eyes.
@NullMarked
package org.tumar.indicators.approval;

import org.jspecify.annotations.NullMarked;
