/// How a running deployable is watched: time to answer, traces, log fields, bounded health.
@NullMarked
package org.tumar.kit.observe;

import org.jspecify.annotations.NullMarked;
