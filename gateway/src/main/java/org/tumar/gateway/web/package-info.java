/// What surrounds the GraphQL endpoint: headers, GraphiQL.
@NullMarked
package org.tumar.gateway.web;

import org.jspecify.annotations.NullMarked;
