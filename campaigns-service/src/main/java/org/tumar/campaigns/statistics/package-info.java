/// What campaigns and hotlines add up to.
@NullMarked
package org.tumar.campaigns.statistics;

import org.jspecify.annotations.NullMarked;
