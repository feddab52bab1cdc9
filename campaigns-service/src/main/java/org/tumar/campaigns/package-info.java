/// The campaigns service of one office.
@NullMarked
package org.tumar.campaigns;

import org.jspecify.annotations.NullMarked;
