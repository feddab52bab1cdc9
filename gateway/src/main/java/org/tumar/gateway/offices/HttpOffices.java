package org.tumar.gateway.offices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tumar.kit.Deadline;
import org.tumar.kit.observe.Traces;

/// Asks all offices over HTTP, each on a virtual thread of its own.
final class HttpOffices implements Offices, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpOffices.class);

    /// What reading an answer that came just in time may take.
    private static final long GRACE_MILLIS = 100;

    private final List<HttpOfficeLine> lines;
    private final Duration patience;
    private final ExecutorService threads =
            Traces.carriedBy(Executors.newVirtualThreadPerTaskExecutor());

    HttpOffices(List<HttpOfficeLine> lines, Duration patience) {
        this.patience = patience;
        this.lines = List.copyOf(lines);
    }

    @Override
    public List<Office> all() {
        return lines.stream().map(HttpOfficeLine::office).toList();
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public List<Standing> ask(Question question, Request request) {
        List<Future<Standing>> asked = new ArrayList<>();
        for (HttpOfficeLine line : lines) {
            asked.add(threads.submit(() -> line.ask(question, request)));
        }
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            standings.add(await(asked.get(i), lines.get(i), request.deadline()));
        }
        return standings;
    }

    private static Standing await(Future<Standing> asked, HttpOfficeLine line, Deadline deadline) {
        try {
            return asked.get(deadline.left().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return line.late();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return line.late();
        } catch (ExecutionException bug) {
            LOG.error("asking office {} failed", line.office().code(), bug.getCause());
            return line.late();
        }
    }

    List<HttpOfficeLine> lines() {
        return lines;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
