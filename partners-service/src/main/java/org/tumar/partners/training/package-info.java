/// Trainings, one by one and by the file, and what they add up to.
@NullMarked
package org.tumar.partners.training;

import org.jspecify.annotations.NullMarked;
