package org.tumar.gateway.offices;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What the offices know now, in either view, which is kept warm; and of what they knew at earlier
/// moments a few that were asked for last.
final class HttpEditions {

    private final Map<View, OfficeViews> present = new EnumMap<>(View.class);
    private final LoadingCache<Edition, OfficeViews> past;

    /// @param kept earlier moments that are remembered, each in either view
    HttpEditions(Function<Edition, OfficeViews> made, int kept) {
        for (View view : View.values()) {
            present.put(view, made.apply(Edition.now(view)));
        }
        past = Caffeine.newBuilder().maximumSize(kept).build(made::apply);
    }

    OfficeViews of(Edition edition) {
        return edition.asOf().isPresent()
                ? Objects.requireNonNull(past.get(edition))
                : Objects.requireNonNull(present.get(edition.view()));
    }

    /// Those of the present.
    Collection<OfficeViews> present() {
        return present.values();
    }

    /// What goes on in the background goes on for these: what nobody ever wanted to know costs the
    /// offices nothing.
    List<OfficeView> wanted() {
        return present.values().stream()
                .filter(OfficeViews::isWanted)
                .flatMap(it -> it.all().stream())
                .toList();
    }
}
