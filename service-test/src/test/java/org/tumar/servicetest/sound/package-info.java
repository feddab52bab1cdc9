/// What passes every rule.
@NullMarked
package org.tumar.servicetest.sound;

import org.jspecify.annotations.NullMarked;
