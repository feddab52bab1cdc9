package org.tumar.demo.region;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.tumar.demo.console.Console;
import org.tumar.demo.office.OfficeSite;

/// A regional gateway, a broker and an identity provider alone, in front of offices that are run
/// elsewhere.
public final class Stand implements AutoCloseable {

    private final Supervisor supervisor;
    private final Backing backing;

    private Stand(Supervisor supervisor, Backing backing) {
        this.supervisor = supervisor;
        this.backing = backing;
    }

    /// Returns when all are ready.
    ///
    /// @param settings whose ports and options of the gateway are taken
    public static Stand start(
            RegionSettings settings, StateFolder state, List<OfficeSite> offices, Console console) {
        state.prepare(Room.ofDisk());
        List<OfficeSite> sites = settings.sites();
        Map<String, String> passwords =
                Passwords.of(
                        state.brokerPasswords(), sites.stream().map(Brokers::virtualHost).toList());
        Brokers brokers =
                Brokers.embedded(settings.ports().broker(), sites, passwords)
                        .spokenForBy(Brokers.virtualHost(sites.getFirst()), offices);
        Backing backing = new Backing(brokers, IdentityProvider.of(settings.ports(), state, sites));
        Plans plans = new Plans(settings, state, Jars.ofThisBuild(), backing);
        Supervisor supervisor =
                new Supervisor(plans.inFrontOf(offices), Region.USUAL, console, () -> {});
        Stand stand = new Stand(supervisor, backing);
        try {
            supervisor.startAll();
            return stand;
        } catch (RuntimeException e) {
            stand.close();
            throw e;
        }
    }

    /// AMQP URI of the regional office's virtual host, password included; its user speaks for all
    /// offices.
    public String broker() {
        return String.valueOf(backing.brokers().uris().get(OfficeSite.REGION));
    }

    public Tokens tokens() {
        IdentityProvider identity = backing.identity();
        return new DemoTokens(
                HttpClient.newHttpClient(),
                new RunFile.Provider(identity.issuer(), identity.secret()));
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
