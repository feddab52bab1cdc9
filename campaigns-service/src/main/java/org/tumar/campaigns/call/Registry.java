package org.tumar.campaigns.call;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// On which day each call was first entered, by its id. Written once, never changed: a day knows
/// where a call went that it no longer has.
interface Registry {

    /// Those that are known.
    Map<String, LocalDate> days(String hotline, Collection<String> calls);

    /// Those that are not known become known.
    ///
    /// @return of all of them the days that are registered: another's, where it was faster
    Map<String, LocalDate> register(String hotline, Map<String, LocalDate> calls);
}
