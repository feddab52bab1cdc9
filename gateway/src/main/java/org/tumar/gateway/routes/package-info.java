/// The routes to the services of the one office that this gateway belongs to, for what is not a
/// graph.
@NullMarked
package org.tumar.gateway.routes;

import org.jspecify.annotations.NullMarked;
