/// Who may do what: the roles, the operations, and the one table between them that gateways and
/// services both decide by.
@NullMarked
package org.tumar.contracts.access;

import org.jspecify.annotations.NullMarked;
