/// Programmes as folders and zips of CSV files: read, checked row by row, written.
@NullMarked
package org.tumar.programmefiles;

import org.jspecify.annotations.NullMarked;
