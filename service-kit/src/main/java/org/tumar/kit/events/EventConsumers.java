package org.tumar.kit.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.SmartLifecycle;

/// The consumers of a service: started when it is up, stopped before anything that they need is.
final class EventConsumers implements SmartLifecycle {

    private static final Duration STOP = Duration.ofSeconds(5);

    private final List<RabbitConsumer> consumers;
    private volatile boolean running;

    EventConsumers(List<RabbitConsumer> consumers) {
        this.consumers = consumers;
    }

    @Override
    public void start() {
        running = true;
        consumers.forEach(RabbitConsumer::start);
    }

    /// Stopped consumers do not start again.
    @Override
    public void stop() {
        running = false;
        consumers.parallelStream().forEach(it -> it.stop(STOP));
    }

    /// By queue, why it is not consumed.
    Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        consumers.forEach(it -> it.trouble().ifPresent(why -> troubles.put(it.name(), why)));
        return troubles;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
