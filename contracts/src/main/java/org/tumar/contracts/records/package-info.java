/// What all bodies about records have alike: the frame that a record stands in, what became of many
/// at once, and what is wrong with them.
@NullMarked
package org.tumar.contracts.records;

import org.jspecify.annotations.NullMarked;
