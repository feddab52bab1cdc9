package org.tumar.demo.region;

import java.util.List;
import java.util.Map;
import org.tumar.demo.console.Console;
import org.tumar.demo.office.OfficeSite;

/// A regional gateway and a broker alone, in front of offices that are run elsewhere.
public final class Stand implements AutoCloseable {

    private final Supervisor supervisor;
    private final Brokers brokers;

    private Stand(Supervisor supervisor, Brokers brokers) {
        this.supervisor = supervisor;
        this.brokers = brokers;
    }

    /// Returns when both are ready.
    ///
    /// @param settings whose ports and options of the gateway are taken
    public static Stand start(
            RegionSettings settings, StateFolder state, List<OfficeSite> offices, Console console) {
        state.prepare(Room.ofDisk());
        List<OfficeSite> sites = settings.sites();
        Map<String, String> passwords =
                Passwords.of(
                        state.brokerPasswords(), sites.stream().map(Brokers::virtualHost).toList());
        Brokers brokers = Brokers.embedded(settings.ports().broker(), sites, passwords);
        Plans plans = new Plans(settings, state, Jars.ofThisBuild(), brokers);
        Supervisor supervisor =
                new Supervisor(plans.inFrontOf(offices), Region.USUAL, console, () -> {});
        Stand stand = new Stand(supervisor, brokers);
        try {
            supervisor.startAll();
            return stand;
        } catch (RuntimeException e) {
            stand.close();
            throw e;
        }
    }

    /// AMQP URI of the regional office's virtual host, password included.
    public String broker() {
        return String.valueOf(brokers.uris().get(OfficeSite.REGION));
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
