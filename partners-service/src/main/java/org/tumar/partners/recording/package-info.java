/// How a record is entered, corrected and withdrawn, whatever it is about.
@NullMarked
package org.tumar.partners.recording;

import org.jspecify.annotations.NullMarked;
