/// Every event that crosses a process, and every exchange and queue of an office's broker.
@NullMarked
package org.tumar.contracts.catalogue;

import org.jspecify.annotations.NullMarked;
