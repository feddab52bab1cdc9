/// The GraphQL schema and its composition of any set of offices.
@NullMarked
package org.tumar.gateway;

import org.jspecify.annotations.NullMarked;
