/// Campaigns, their events and materials.
@NullMarked
package org.tumar.campaigns.campaign;

import org.jspecify.annotations.NullMarked;
