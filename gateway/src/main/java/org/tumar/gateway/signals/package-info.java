/// What offices signal to this gateway.
@NullMarked
package org.tumar.gateway.signals;

import org.jspecify.annotations.NullMarked;
