/// The bodies of campaigns-service: campaigns, events, materials, hotlines, calls and statistics.
@NullMarked
package org.tumar.contracts.campaigns;

import org.jspecify.annotations.NullMarked;
