/// Calls to hotlines, kept by hotline and day.
@NullMarked
package org.tumar.campaigns.call;

import org.jspecify.annotations.NullMarked;
