/// What is wrong with what was sent.
@NullMarked
package org.tumar.partners.check;

import org.jspecify.annotations.NullMarked;
