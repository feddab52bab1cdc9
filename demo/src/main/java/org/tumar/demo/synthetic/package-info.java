/// A programme of any size whose sums are known beforehand.
@NullMarked
package org.tumar.demo.synthetic;

import org.jspecify.annotations.NullMarked;
