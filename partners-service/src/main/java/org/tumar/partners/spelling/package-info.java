/// Names across alphabets and spellings.
@NullMarked
package org.tumar.partners.spelling;

import org.jspecify.annotations.NullMarked;
