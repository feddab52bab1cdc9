package org.tumar.kit.events;

/// The few threads that live as long as their service.
///
/// They are the platform's. A virtual thread that waits for a class to be loaded or initialized
/// keeps its carrier; at a start on two cores, that is before anything else is loaded, two of them
/// keep every carrier, and what they wait for may itself be waiting for one.
final class Threads {

    private Threads() {}

    static Thread unstarted(String name, Runnable task) {
        return Thread.ofPlatform().daemon().name(name).unstarted(task);
    }
}
