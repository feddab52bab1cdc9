/// What can be wrong with what somebody enters.
@NullMarked
package org.tumar.campaigns.input;

import org.jspecify.annotations.NullMarked;
