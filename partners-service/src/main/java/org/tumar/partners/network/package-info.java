/// How the network of partners grows.
@NullMarked
package org.tumar.partners.network;

import org.jspecify.annotations.NullMarked;
