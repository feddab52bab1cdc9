/// Code lists: the words of which records are made that are counted.
@NullMarked
package org.tumar.contracts.codes;

import org.jspecify.annotations.NullMarked;
