package org.tumar.demo.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tumar.demo.office.OfficeSite;
import org.tumar.demo.region.ProcessPlan.Role;

/// Which processes make up a region, and how each is started.
final class Plans {

    private static final String LOOPBACK = "--server.address=127.0.0.1";
    private static final String OFFICE_PORT = "--office-port PORT (six ports from there on)";
    private static final String GATEWAY_PORT = "--gateway-port PORT (five ports from there on)";

    private final RegionSettings settings;
    private final StateFolder state;
    private final Jars jars;
    private final Brokers brokers;
    private final IdentityProvider identity;
    private final ProcessPlan.Readiness http = new HttpReadiness();

    Plans(RegionSettings settings, StateFolder state, Jars jars, Backing backing) {
        this.settings = settings;
        this.state = state;
        this.jars = jars;
        this.brokers = backing.brokers();
        this.identity = backing.identity();
    }

    /// The store and the broker (unless there are others), the regional gateway, the identity
    /// provider, the offices.
    List<ProcessPlan> all() {
        List<ProcessPlan> plans = new ArrayList<>();
        if (settings.mongodb().isEmpty()) {
            plans.add(store());
        }
        if (settings.amqp().isEmpty()) {
            plans.add(broker());
        }
        plans.add(regionalGateway(settings.sites(), jars::gateway));
        plans.add(identity());
        settings.sites().forEach(site -> plans.addAll(office(site)));
        return List.copyOf(plans);
    }

    /// A broker, an identity provider and a regional gateway alone, in front of offices that others
    /// run.
    ///
    /// @param open whether the gateway asks nobody who they are
    List<ProcessPlan> inFrontOf(List<OfficeSite> offices, boolean open) {
        return List.of(
                broker(),
                identity(),
                regionalGateway(offices, open ? jars::openGateway : jars::gateway));
    }

    private ProcessPlan store() {
        int port = settings.ports().store();
        Program program = jars.store(List.of(String.valueOf(port), state.storeFile().toString()));
        return new ProcessPlan(
                "store",
                Role.STORE,
                port,
                "--store-port PORT",
                program,
                state.log("store"),
                Ports::answers);
    }

    private ProcessPlan broker() {
        int port = settings.ports().broker();
        List<String> arguments = new ArrayList<>();
        arguments.add(String.valueOf(port));
        arguments.add(state.brokerFolder().toString());
        settings.sites().forEach(site -> arguments.add(Brokers.virtualHost(site)));
        Program program = jars.broker(arguments).with(brokers.server());
        return new ProcessPlan(
                "broker",
                Role.BROKER,
                port,
                "--broker-port PORT",
                program,
                state.log("broker"),
                Ports::answers);
    }

    private ProcessPlan identity() {
        int port = settings.ports().identity();
        List<String> arguments = new ArrayList<>();
        arguments.add(LOOPBACK);
        arguments.add("--server.port=" + port);
        arguments.addAll(identity.arguments());
        return new ProcessPlan(
                "identity",
                Role.IDENTITY,
                port,
                "--identity-port PORT",
                jars.identity(arguments).with(identity.server()),
                state.log("identity"),
                Ports::answers);
    }

    /// A country's national gateway is a part of its office's process, or a process of its own.
    private List<ProcessPlan> office(OfficeSite site) {
        if (!settings.separate()) {
            return List.of(wholeOffice(site));
        }
        return site.regional()
                ? List.of(indicators(site))
                : List.of(
                        indicators(site),
                        records(site, "campaigns", site.campaignsPort()),
                        records(site, "partners", site.partnersPort()),
                        nationalGateway(site));
    }

    private ProcessPlan wholeOffice(OfficeSite site) {
        List<String> arguments = officeArguments(site);
        arguments.add("--tumar.office.indicators.port=" + site.port());
        if (!site.regional()) {
            arguments.add("--tumar.office.campaigns.port=" + site.campaignsPort());
            arguments.add("--tumar.office.partners.port=" + site.partnersPort());
            arguments.add("--tumar.office.gateway.port=" + site.gatewayPort());
            arguments.add("--tumar.gateway.last-good=" + state.lastGood(site.code()));
        }
        Program program =
                jars.office(arguments, isFirstCountry(site))
                        .with(Map.of("TUMAR_OFFICE_MONGODB", settings.mongodbUri()))
                        .with(brokers.ownAndPeers(site))
                        .with(site.regional() ? identity.officeOf(site) : identity.gatewayOf(site));
        return plan(site.code(), Role.OFFICE, site.port(), OFFICE_PORT, program, ready(site));
    }

    /// An office's process is ready when all that it runs is.
    private ProcessPlan.Readiness ready(OfficeSite site) {
        return site.regional()
                ? http
                : port ->
                        IntStream.of(
                                        port,
                                        site.campaignsPort(),
                                        site.partnersPort(),
                                        site.gatewayPort())
                                .allMatch(http::at);
    }

    private ProcessPlan indicators(OfficeSite site) {
        return service(
                site.code(),
                site,
                "indicators",
                site.port(),
                OFFICE_PORT,
                brokers.ownAndPeers(site));
    }

    /// A service that tells its own office alone.
    ///
    /// @param service campaigns or partners
    private ProcessPlan records(OfficeSite site, String service, int port) {
        String option = "--%s-port PORT (five ports from there on)".formatted(service);
        return service(site.code() + "-" + service, site, service, port, option, brokers.own(site));
    }

    private ProcessPlan service(
            String name,
            OfficeSite site,
            String service,
            int port,
            String option,
            Map<String, String> events) {
        List<String> arguments = officeArguments(site);
        arguments.add("--server.port=" + port);
        arguments.add("--spring.mongodb.database=" + MongoStore.database(site, service));
        Program program =
                jars.service(service, arguments, isFirstCountry(site))
                        .with(Map.of("SPRING_MONGODB_URI", settings.mongodbUri()))
                        .with(events)
                        .with(identity.officeOf(site));
        return plan(name, Role.OFFICE, port, option, program, http);
    }

    private List<String> officeArguments(OfficeSite site) {
        List<String> arguments = new ArrayList<>();
        arguments.add(LOOPBACK);
        arguments.add("--tumar.office.code=" + site.code());
        arguments.add("--tumar.office.name=" + site.name());
        arguments.add("--tumar.office.region=" + countries());
        return arguments;
    }

    private ProcessPlan plan(
            String name,
            Role role,
            int port,
            String option,
            Program program,
            ProcessPlan.Readiness readiness) {
        return new ProcessPlan(
                name,
                role,
                port,
                option,
                program.with(accessLog(name)),
                state.log(name),
                readiness);
    }

    private ProcessPlan nationalGateway(OfficeSite site) {
        List<String> arguments = gatewayArguments(site, List.of(site));
        arguments.add("--tumar.gateway.last-good=" + state.lastGood(site.code()));
        Program program =
                jars.nationalGateway(arguments)
                        .with(brokers.own(site))
                        .with(identity.gatewayOf(site));
        return plan(
                site.code() + "-gateway",
                Role.GATEWAY,
                site.gatewayPort(),
                GATEWAY_PORT,
                program,
                http);
    }

    private ProcessPlan regionalGateway(
            List<OfficeSite> behind, Function<List<String>, Program> program) {
        OfficeSite region = settings.sites().getFirst();
        List<String> arguments = gatewayArguments(region, behind);
        arguments.addAll(settings.gatewayOptions());
        arguments.add("--tumar.gateway.last-good=" + state.lastGood("region"));
        return new ProcessPlan(
                "gateway",
                Role.GATEWAY,
                region.gatewayPort(),
                "--port PORT",
                program.apply(arguments)
                        .with(brokers.own(region))
                        .with(identity.gatewayOf(region))
                        .with(accessLog("gateway")),
                state.log("gateway"),
                http);
    }

    /// @param owner the office that the gateway belongs to
    /// @param behind the offices that it asks
    private static List<String> gatewayArguments(OfficeSite owner, List<OfficeSite> behind) {
        List<String> arguments = new ArrayList<>();
        arguments.add(LOOPBACK);
        arguments.add("--server.port=" + owner.gatewayPort());
        arguments.add("--tumar.gateway.own=" + owner.code());
        for (int i = 0; i < behind.size(); i++) {
            OfficeSite site = behind.get(i);
            String prefix = "--tumar.gateway.offices[" + i + "].";
            arguments.add(prefix + "code=" + site.code());
            if (!site.regional()) {
                arguments.add(prefix + "country=" + site.code());
            }
            arguments.add(prefix + "name=" + site.name());
            arguments.add(prefix + "indicators=http://127.0.0.1:" + site.port());
            if (site.campaignsPort() > 0) {
                arguments.add(prefix + "campaigns=http://127.0.0.1:" + site.campaignsPort());
                arguments.add(prefix + "partners=http://127.0.0.1:" + site.partnersPort());
            }
        }
        return arguments;
    }

    private Map<String, String> accessLog(String process) {
        return Map.of("TUMAR_SECURITY_ACCESS_LOG", state.accessLog(process).toString());
    }

    private boolean isFirstCountry(OfficeSite site) {
        return site.code().equals(settings.countries().getFirst());
    }

    private String countries() {
        return settings.sites().stream()
                .filter(site -> !site.regional())
                .map(OfficeSite::code)
                .collect(Collectors.joining(","));
    }
}
