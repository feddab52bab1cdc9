/// A whole region on one machine, and the command line that runs it.
@NullMarked
package org.tumar.demo;

import org.jspecify.annotations.NullMarked;
