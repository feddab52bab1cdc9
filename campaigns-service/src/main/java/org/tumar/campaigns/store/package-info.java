/// The store, and the outbox in it.
@NullMarked
package org.tumar.campaigns.store;

import org.jspecify.annotations.NullMarked;
