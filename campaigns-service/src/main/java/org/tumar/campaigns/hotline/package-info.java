/// Hotlines.
@NullMarked
package org.tumar.campaigns.hotline;

import org.jspecify.annotations.NullMarked;
