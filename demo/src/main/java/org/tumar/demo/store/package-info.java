/// A store to try Tumar out with, where there is no MongoDB.
@NullMarked
package org.tumar.demo.store;

import org.jspecify.annotations.NullMarked;
