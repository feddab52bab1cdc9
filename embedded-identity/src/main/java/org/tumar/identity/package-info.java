/// An identity provider with one user for each role, for trying out: never for people's real data.
@NullMarked
package org.tumar.identity;

import org.jspecify.annotations.NullMarked;
