/// Which office this is, and what time it has.
@NullMarked
package org.tumar.campaigns.office;

import org.jspecify.annotations.NullMarked;
