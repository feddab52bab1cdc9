/// Benchmarks of a region on one machine: what they did, on which machine, and which goals were
/// met.
@NullMarked
package org.tumar.demo.bench;

import org.jspecify.annotations.NullMarked;
