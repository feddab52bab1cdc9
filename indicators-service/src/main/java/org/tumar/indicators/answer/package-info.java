/// The office's answer to a gateway: definitions, figures, disagreements.
@NullMarked
package org.tumar.indicators.answer;

import org.jspecify.annotations.NullMarked;
