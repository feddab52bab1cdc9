/// Records that a service keeps: one document each, found by id alone, with what was before, and
/// with what is still to be told of them.
@NullMarked
package org.tumar.kit.records;

import org.jspecify.annotations.NullMarked;
