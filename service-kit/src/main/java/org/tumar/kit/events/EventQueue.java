package org.tumar.kit.events;

/// A queue of the own broker and who handles what comes to it. A bean of this type gets a consumer.
public record EventQueue(String name, EventHandler handler) {}
