/// The service's store.
@NullMarked
package org.tumar.partners.store;

import org.jspecify.annotations.NullMarked;
