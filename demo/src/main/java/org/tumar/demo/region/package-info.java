/// The processes of one region, the folder that they keep their state in, and who watches them.
@NullMarked
package org.tumar.demo.region;

import org.jspecify.annotations.NullMarked;
