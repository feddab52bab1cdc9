/// The partners service of one office: partners, their network, and trainings.
@NullMarked
package org.tumar.partners;

import org.jspecify.annotations.NullMarked;
