/// Records of every sort: entered, corrected, withdrawn, and never lost.
@NullMarked
package org.tumar.campaigns.record;

import org.jspecify.annotations.NullMarked;
