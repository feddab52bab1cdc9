/// The arithmetic of programme figures: roll-up over periods, cells and countries, achievement and
/// status.
///
/// One office computes its national figures with it, the gateway the regional ones. Pure Java;
/// every rule is one of `docs/arithmetic.md`.
@NullMarked
package org.tumar.figures;

import org.jspecify.annotations.NullMarked;
