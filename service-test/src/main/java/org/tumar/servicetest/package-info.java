/// Shared test support: the house's architecture rules, a MongoDB for tests.
@NullMarked
package org.tumar.servicetest;

import org.jspecify.annotations.NullMarked;
