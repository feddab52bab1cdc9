package org.tumar.gateway.graph;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.partners.AreaBody;
import org.tumar.contracts.partners.ContactBody;
import org.tumar.contracts.partners.MembershipBody;
import org.tumar.contracts.partners.NameBody;
import org.tumar.gateway.composition.Listing;
import org.tumar.gateway.composition.PartnerConnection;

/// The fields of the directory of partners: a connection, as Relay has it.
final class GraphQlPartners {

    private GraphQlPartners() {}

    static List<GraphQlType<?>> all() {
        return List.of(
                connection(),
                edge(),
                pageInfo(),
                partner(),
                name(),
                area(),
                contact(),
                membership());
    }

    private static GraphQlType<PartnerConnection> connection() {
        return GraphQlType.of("PartnerConnection", PartnerConnection.class)
                .field("edges", PartnerConnection::listings)
                .field("pageInfo", it -> it)
                .field("total", PartnerConnection::total)
                .field("coverage", PartnerConnection::coverage);
    }

    private static GraphQlType<Listing> edge() {
        return GraphQlType.of("PartnerEdge", Listing.class)
                .field("cursor", it -> it.place().cursor())
                .field("node", it -> it);
    }

    private static GraphQlType<PartnerConnection> pageInfo() {
        return GraphQlType.of("PageInfo", PartnerConnection.class)
                .field("hasNextPage", PartnerConnection::more)
                .field("hasPreviousPage", _ -> false)
                .field("startCursor", it -> cursor(it, true))
                .field("endCursor", it -> cursor(it, false));
    }

    private static @Nullable String cursor(PartnerConnection page, boolean start) {
        List<Listing> listings = Objects.requireNonNullElse(page.listings(), List.of());
        if (listings.isEmpty()) {
            return null;
        }
        return (start ? listings.getFirst() : listings.getLast()).place().cursor();
    }

    private static GraphQlType<Listing> partner() {
        return GraphQlType.of("Partner", Listing.class)
                .field("id", Listing::id)
                .field("code", it -> it.partner().id())
                .field("office", it -> it.office().code())
                .field("country", it -> it.office().country().orElse(null))
                .field("kind", it -> it.partner().kind())
                .field("names", it -> it.partner().names())
                .field("areas", it -> it.partner().areas())
                .field("services", it -> it.partner().services())
                .field("contacts", it -> it.partner().contacts())
                .field("memberships", it -> it.partner().memberships())
                .field("source", Listing::told);
    }

    private static GraphQlType<NameBody> name() {
        return GraphQlType.of("PartnerName", NameBody.class)
                .field("language", NameBody::language)
                .field("text", NameBody::text);
    }

    private static GraphQlType<AreaBody> area() {
        return GraphQlType.of("PartnerArea", AreaBody.class)
                .field("country", AreaBody::country)
                .field("region", AreaBody::region)
                .field("settlement", AreaBody::settlement);
    }

    private static GraphQlType<ContactBody> contact() {
        return GraphQlType.of("PartnerContact", ContactBody.class)
                .field("kind", ContactBody::kind)
                .field("value", ContactBody::value);
    }

    private static GraphQlType<MembershipBody> membership() {
        return GraphQlType.of("Membership", MembershipBody.class)
                .field("programme", MembershipBody::programme)
                .field("from", MembershipBody::from)
                .field("to", MembershipBody::to)
                .field("reason", MembershipBody::reason);
    }
}
