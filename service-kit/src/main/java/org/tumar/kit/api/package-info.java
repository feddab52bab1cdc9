/// How services describe what they answer over HTTP.
@NullMarked
package org.tumar.kit.api;

import org.jspecify.annotations.NullMarked;
