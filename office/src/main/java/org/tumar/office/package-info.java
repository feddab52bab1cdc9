/// One office in one process: its services as contexts, own ports, own databases.
@NullMarked
package org.tumar.office;

import org.jspecify.annotations.NullMarked;
