package org.tumar.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Offices;
import org.tumar.gateway.offices.Question;
import org.tumar.gateway.offices.Request;
import org.tumar.gateway.offices.Standing;

/// One gateway for many tests, each of which puts offices of its own behind it.
final class SharedGateway {

    private static final AtomicReference<Offices> BEHIND = new AtomicReference<>();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private SharedGateway() {}

    private static ConfigurableApplicationContext start() {
        var application = GatewayApplication.application();
        application.addInitializers(context ->
                ((GenericApplicationContext) context)
                        .registerBean(
                                "officesOfTheTest",
                                Offices.class,
                                Switched::new,
                                it -> it.setPrimary(true)));
        return application.run("--server.port=0", "--tumar.gateway.refresh=0");
    }

    static void stand(Offices offices) {
        BEHIND.set(offices);
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
        public List<Standing> ask(Question question, Request request) {
            return BEHIND.get().ask(question, request);
        }
    }
}
