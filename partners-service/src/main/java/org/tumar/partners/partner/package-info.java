/// Partners: who they are, what they offer, how they are reached, and their time in the network.
@NullMarked
package org.tumar.partners.partner;

import org.jspecify.annotations.NullMarked;
