package org.tumar.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.tumar.gateway.offices.Basis;
import org.tumar.gateway.offices.Heard;
import org.tumar.gateway.offices.Inquiry;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.OfficesUnderTest;
import org.tumar.gateway.offices.Records;
import org.tumar.gateway.offices.Request;
import org.tumar.gateway.offices.Signal;

/// One gateway for many tests, each of which puts offices of its own behind it.
final class SharedGateway {

    private static final AtomicReference<OfficesUnderTest> BEHIND = new AtomicReference<>();

    /// Keeps what was rendered in one test apart from any other's.
    private static final AtomicLong STOOD = new AtomicLong();

    private static final ConfigurableApplicationContext CONTEXT = start();

    private SharedGateway() {}

    private static ConfigurableApplicationContext start() {
        var application = GatewayApplication.application();
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(
                    "officesOfTheTest", Offices.class, Switched::new, it -> it.setPrimary(true));
            beans.registerBean(
                    "recordsOfTheTest",
                    Records.class,
                    () -> (asked, request) -> BEHIND.get().ask(asked, request),
                    it -> it.setPrimary(true));
        });
        List<String> arguments = new ArrayList<>(List.of(Identities.PROVIDER.arguments()));
        arguments.addAll(List.of("--server.port=0", "--tumar.gateway.refresh=0"));
        return application.run(arguments.toArray(String[]::new));
    }

    static void stand(OfficesUnderTest offices) {
        BEHIND.set(offices);
        STOOD.addAndGet(1L << 40);
    }

    static URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:"
                        + CONTEXT.getEnvironment().getProperty("local.server.port")
                        + path);
    }

    private static final class Switched implements Offices {

        @Override
        public List<Office> all() {
            return BEHIND.get().all();
        }

        @Override
        public Duration patience() {
            return BEHIND.get().patience();
        }

        @Override
        public Heard ask(Inquiry inquiry, Request request) {
            Heard heard = BEHIND.get().ask(inquiry, request);
            return new Heard(heard.standings(), shifted(heard.basis(), STOOD.get()));
        }

        @Override
        public long version(Inquiry inquiry) {
            return BEHIND.get().version(inquiry) + STOOD.get();
        }

        @Override
        public boolean isYoung(Basis basis) {
            return BEHIND.get().isYoung(basis);
        }

        @Override
        public boolean holds(Basis basis) {
            return BEHIND.get().holds(shifted(basis, -STOOD.get()));
        }

        private static Basis shifted(Basis basis, long by) {
            return new Basis(basis.inquiry(), basis.version() + by, basis.until(), basis.settled());
        }

        @Override
        public void changed(Collection<Signal> signals) {
            BEHIND.get().changed(signals);
        }
    }
}
