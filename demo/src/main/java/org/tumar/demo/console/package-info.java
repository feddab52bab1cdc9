/// What people read: lines, tables, and how a command says that it failed.
@NullMarked
package org.tumar.demo.console;

import org.jspecify.annotations.NullMarked;
