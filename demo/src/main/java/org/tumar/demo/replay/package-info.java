/// Makes records that add up to what a programme reports, sends them, and compares what is counted.
@NullMarked
package org.tumar.demo.replay;

import org.jspecify.annotations.NullMarked;
