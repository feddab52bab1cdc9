/// Handing a programme to the offices that keep it, and gathering it again.
@NullMarked
package org.tumar.demo.importing;

import org.jspecify.annotations.NullMarked;
