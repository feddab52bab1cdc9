package org.tumar.demo.region;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tumar.demo.office.OfficeSite;
import org.tumar.demo.region.ProcessPlan.Role;

/// Which processes make up a region, and how each is started.
final class Plans {

    private final RegionSettings settings;
    private final StateFolder state;
    private final Jars jars;
    private final ProcessPlan.Readiness http = new HttpReadiness();

    Plans(RegionSettings settings, StateFolder state, Jars jars) {
        this.settings = settings;
        this.state = state;
        this.jars = jars;
    }

    /// The store (unless there is a MongoDB), the offices, the gateway.
    List<ProcessPlan> all() {
        Stream<ProcessPlan> store =
                settings.mongodb().isPresent() ? Stream.of() : Stream.of(store());
        Stream<ProcessPlan> offices = settings.sites().stream().map(this::office);
        return Stream.of(store, offices, Stream.of(gateway())).flatMap(plans -> plans).toList();
    }

    private ProcessPlan store() {
        List<String> arguments =
                List.of(String.valueOf(settings.storePort()), state.storeFile().toString());
        return new ProcessPlan(
                "store",
                Role.STORE,
                settings.storePort(),
                "--store-port PORT",
                jars.store(arguments),
                state.log("store"),
                Ports::answers);
    }

    private ProcessPlan office(OfficeSite site) {
        List<String> arguments =
                List.of(
                        "--server.address=127.0.0.1",
                        "--tumar.office.code=" + site.code(),
                        "--tumar.office.name=" + site.name(),
                        "--tumar.office.region=" + countries(),
                        "--tumar.office.indicators.port=" + site.port(),
                        "--tumar.office.mongodb=" + settings.mongodbUri());
        return new ProcessPlan(
                site.code(),
                Role.OFFICE,
                site.port(),
                "--office-port PORT (six ports from there on)",
                jars.office(arguments),
                state.log(site.code()),
                http);
    }

    private ProcessPlan gateway() {
        return new ProcessPlan(
                "gateway",
                Role.GATEWAY,
                settings.port(),
                "--port PORT",
                jars.gateway(gatewayArguments()),
                state.log("gateway"),
                http);
    }

    private List<String> gatewayArguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--server.port=" + settings.port());
        arguments.add("--tumar.gateway.last-good=" + state.lastGood());
        for (int i = 0; i < settings.sites().size(); i++) {
            OfficeSite site = settings.sites().get(i);
            String prefix = "--tumar.gateway.offices[" + i + "].";
            arguments.add(prefix + "code=" + site.code());
            if (!site.regional()) {
                arguments.add(prefix + "country=" + site.code());
            }
            arguments.add(prefix + "name=" + site.name());
            arguments.add(prefix + "indicators=http://127.0.0.1:" + site.port());
        }
        return arguments;
    }

    private String countries() {
        return settings.sites().stream()
                .filter(site -> !site.regional())
                .map(OfficeSite::code)
                .collect(Collectors.joining(","));
    }
}
