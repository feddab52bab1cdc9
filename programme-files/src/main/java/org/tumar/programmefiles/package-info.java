/// Programmes as folders and zips of CSV files: read, checked row by row, written.
///
/// Texts are written as they are, also those that begin with `=`, `+`, `-` or `@`, which a
/// spreadsheet would take for a formula: a mark before them would change the data at each round
/// trip. Open files from people whom you do not trust by importing them as text.
@NullMarked
package org.tumar.programmefiles;

import org.jspecify.annotations.NullMarked;
