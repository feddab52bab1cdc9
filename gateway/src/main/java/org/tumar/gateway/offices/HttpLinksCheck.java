package org.tumar.gateway.offices;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.tumar.contracts.access.Service;
import org.tumar.kit.security.Addresses;
import org.tumar.kit.security.StartCheck;

/// Refuses, in production, to ask another office in plain text across a network.
final class HttpLinksCheck implements StartCheck {

    private static final Bindable<List<OfficesProperties.OfficeAt>> OFFICES =
            Bindable.listOf(OfficesProperties.OfficeAt.class);

    @Override
    public List<String> refusals(ConfigurableEnvironment settings, boolean production) {
        boolean encrypted =
                settings.getProperty("tumar.security.tls-ended-by-proxy", Boolean.class, false);
        if (!production || encrypted) {
            return List.of();
        }
        List<OfficesProperties.OfficeAt> offices =
                Binder.get(settings).bind("tumar.gateway.offices", OFFICES).orElseGet(List::of);
        String own = settings.getProperty("tumar.gateway.own", "");
        return IntStream.range(0, offices.size())
                .boxed()
                .flatMap(at ->
                        offices.get(at).code().equals(own)
                                ? Stream.empty()
                                : refusals(at, offices.get(at).office()))
                .toList();
    }

    private static Stream<String> refusals(int at, Office office) {
        return Stream.of(Service.values())
                .flatMap(service ->
                        office.address(service).stream().flatMap(it -> refusal(at, service, it)));
    }

    private static Stream<String> refusal(int at, Service service, URI address) {
        return Addresses.isSecure(address) || Addresses.isLoopbackHttp(address)
                ? Stream.empty()
                : Stream.of(
                        "tumar.gateway.offices[%d].%s asks another office in plain text;"
                                        .formatted(at, service.label())
                                + " use https://, or set tumar.security.tls-ended-by-proxy=true"
                                + " where a tunnel or proxy encrypts it.");
    }
}
