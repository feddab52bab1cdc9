/// Which partners there are, as partners-service tells.
@NullMarked
package org.tumar.campaigns.partner;

import org.jspecify.annotations.NullMarked;
