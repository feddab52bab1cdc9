package org.tumar.partners.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tumar.contracts.partners.GrowthBody;
import org.tumar.contracts.partners.GrowthBody.KindGrowthBody;
import org.tumar.contracts.partners.GrowthBody.ReasonCountBody;
import org.tumar.partners.network.Growth.Span;
import org.tumar.partners.partner.Membership;
import org.tumar.partners.partner.Partner;
import org.tumar.partners.partner.Partners;
import org.tumar.partners.partner.Sight;
import org.tumar.partners.web.Office;

/// Answers how the network of one programme grew, or that of all that somebody may see.
record Network(Office office, Partners partners) {

    GrowthBody growth(Optional<String> programme, Span span, Sight sight) {
        List<Partner> all = partners.all().stream().map(it -> it.kept().content()).toList();
        Function<Partner, List<Stay>> stays = it -> Stay.of(memberships(it, programme, sight));
        List<Stay> total = all.stream().map(stays).flatMap(List::stream).toList();
        Growth growth = Growth.of(total, span);
        return new GrowthBody(
                office.code(),
                programme.orElse(null),
                span.from(),
                span.to(),
                growth.atStart(),
                growth.joined(),
                growth.left(),
                growth.atEnd(),
                kinds(all, stays, span),
                Growth.reasons(total, span).entrySet().stream()
                        .map(it -> new ReasonCountBody(it.getKey(), it.getValue()))
                        .toList());
    }

    private static List<Membership> memberships(
            Partner partner, Optional<String> programme, Sight sight) {
        return sight.memberships(partner).stream()
                .filter(it -> programme.map(it.programme()::equals).orElse(true))
                .toList();
    }

    private static List<KindGrowthBody> kinds(
            List<Partner> all, Function<Partner, List<Stay>> stays, Span span) {
        Map<String, List<Stay>> byKind =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Partner::kind,
                                        TreeMap::new,
                                        Collectors.flatMapping(
                                                it -> stays.apply(it).stream(),
                                                Collectors.toList())));
        return byKind.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> kind(it.getKey(), Growth.of(it.getValue(), span)))
                .toList();
    }

    private static KindGrowthBody kind(String kind, Growth growth) {
        return new KindGrowthBody(
                kind, growth.atStart(), growth.joined(), growth.left(), growth.atEnd());
    }
}
