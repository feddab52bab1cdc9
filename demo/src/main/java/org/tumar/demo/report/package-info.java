/// The regional-plus-national view of one programme, as the public GraphQL endpoint gives it.
@NullMarked
package org.tumar.demo.report;

import org.jspecify.annotations.NullMarked;
