/// Several questions in one call.
@NullMarked
package org.tumar.partners.question;

import org.jspecify.annotations.NullMarked;
