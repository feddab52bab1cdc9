/// The commands of `tumar`, one class each.
@NullMarked
package org.tumar.demo.command;

import org.jspecify.annotations.NullMarked;
