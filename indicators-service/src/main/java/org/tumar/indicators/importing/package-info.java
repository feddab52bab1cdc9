/// Imports: programme files at the owner, parts at every office; and the way back.
@NullMarked
package org.tumar.indicators.importing;

import org.jspecify.annotations.NullMarked;
