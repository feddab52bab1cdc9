/// Looking for partners.
@NullMarked
package org.tumar.partners.directory;

import org.jspecify.annotations.NullMarked;
