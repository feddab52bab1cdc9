/// The offices behind this gateway: asking them, and what each said last.
@NullMarked
package org.tumar.gateway.offices;

import org.jspecify.annotations.NullMarked;
