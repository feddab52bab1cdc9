/// What partners-service takes and answers over HTTP, and the code lists that it reads by.
@NullMarked
package org.tumar.contracts.partners;

import org.jspecify.annotations.NullMarked;
