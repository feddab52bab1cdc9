/// The regional-plus-national view, composed of what the offices said.
@NullMarked
package org.tumar.gateway.composition;

import org.jspecify.annotations.NullMarked;
