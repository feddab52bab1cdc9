/// Who asks, whether it may, and what is written down of it.
@NullMarked
package org.tumar.kit.security;

import org.jspecify.annotations.NullMarked;
