/// The GraphQL schema's fields, its errors and its limits.
@NullMarked
package org.tumar.gateway.graph;

import org.jspecify.annotations.NullMarked;
