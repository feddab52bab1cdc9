/// What the service's controllers share: its refusals, its checks of bodies, its failures.
@NullMarked
package org.tumar.indicators.web;

import org.jspecify.annotations.NullMarked;
