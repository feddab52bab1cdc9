/// Clients of one office's HTTP interface and of the gateway's.
@NullMarked
package org.tumar.demo.office;

import org.jspecify.annotations.NullMarked;
