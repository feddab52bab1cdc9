package org.tumar.contracts.access;

/// How far a role's right to an operation goes.
public enum Reach {
    /// In the caller's own office.
    OWN_OFFICE,
    /// In the caller's own office, what is of the caller's own organisation.
    OWN_ORGANISATION,
    /// In every office, for a caller of the regional office.
    EVERY_OFFICE,
    /// In every office, of the programmes that the caller is named for; nothing for one who is
    /// named for none.
    OWN_PROGRAMMES,
    /// Everywhere, for whoever is known at all.
    ANYWHERE;

    boolean covers(Caller caller, Place place) {
        return switch (this) {
            case OWN_OFFICE -> caller.office().equals(place.office());
            case OWN_ORGANISATION ->
                    caller.office().equals(place.office())
                            && caller.organisation() != null
                            && caller.organisation().equals(place.organisation());
            case EVERY_OFFICE -> caller.office().equals(Caller.REGION);
            case OWN_PROGRAMMES ->
                    place.programme() == null
                            ? !caller.programmes().isEmpty()
                            : caller.programmes().contains(place.programme());
            case ANYWHERE -> true;
        };
    }
}
