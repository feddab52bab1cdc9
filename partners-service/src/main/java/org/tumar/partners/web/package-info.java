/// What the service's controllers share: reading bodies, refusals, rights, failures.
@NullMarked
package org.tumar.partners.web;

import org.jspecify.annotations.NullMarked;
