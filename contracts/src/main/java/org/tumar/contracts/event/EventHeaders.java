package org.tumar.contracts.event;

/// The names of the AMQP 0-9-1 headers that accompany an event's data.
///
/// CloudEvents binds AMQP 1.0 only; its prefix is used here on 0-9-1 in the same way.
public final class EventHeaders {

    /// Before the name of each CloudEvents attribute.
    public static final String PREFIX = "cloudEvents_";

    public static final String SPECVERSION = PREFIX + "specversion";
    public static final String ID = PREFIX + "id";
    public static final String SOURCE = PREFIX + "source";
    public static final String TYPE = PREFIX + "type";
    public static final String SUBJECT = PREFIX + "subject";
    public static final String TIME = PREFIX + "time";

    /// An extension: the source's revision of the subject, as decimal text.
    public static final String SEQUENCE = PREFIX + "sequence";

    /// An extension, optional: the W3C trace that the event belongs to.
    public static final String TRACEPARENT = PREFIX + "traceparent";

    /// An extension, optional: the id of the request that caused the event.
    public static final String CORRELATION = PREFIX + "correlationid";

    /// On a parked message: why it was not handled, in words.
    public static final String PARKED_REASON = "tumar_parked_reason";

    /// On a parked message: the queue it was taken from, and is sent again to.
    public static final String PARKED_QUEUE = "tumar_parked_queue";

    /// On a parked message: when, as ISO 8601 in UTC.
    public static final String PARKED_AT = "tumar_parked_at";

    /// On a parked message: how often its handling was tried.
    public static final String PARKED_TRIES = "tumar_parked_tries";

    /// On a parked message, and on one that is sent again: the broker's user who sent it at first.
    /// It counts only where the message itself is from the office whose queue it is.
    public static final String SENT_BY = "tumar_sent_by";

    private EventHeaders() {}
}
