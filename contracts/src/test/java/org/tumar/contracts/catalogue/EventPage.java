package org.tumar.contracts.catalogue;

import java.util.stream.Collectors;
import org.tumar.contracts.event.EventType;

/// `docs/events.md`, made from the catalogue.
final class EventPage {

    private static final String PAGE =
            """
            # Events

            *Made from `contracts` by a test; change the catalogue there, not this page.*

            What happens in one office and concerns another crosses as an event, through a broker (AMQP 0-9-1: RabbitMQ, or the
            embedded one). An office that is cut off loses none: they wait in the outbox of the sender or in the queue of the receiver.

            ## On the wire

            [CloudEvents 1.0](https://cloudevents.io) in binary mode: attributes are headers, the body is the data as JSON.
            **The standard binds AMQP 1.0 only. Tumar uses its prefix `cloudEvents_` on AMQP 0-9-1 in the same way**, which no standard says.

            | header | what |
            |---|---|
            | `cloudEvents_specversion` | `1.0` |
            | `cloudEvents_id` | unique within the source; the same whenever the event is sent again |
            | `cloudEvents_source` | `/offices/KZ/indicators` |
            | `cloudEvents_type` | as below; also the routing key |
            | `cloudEvents_subject` | the programme's code, or the record's id |
            | `cloudEvents_time` | when it happened, RFC 3339 |
            | `cloudEvents_sequence` | extension: the source's revision of that programme or record, decimal text |
            | `cloudEvents_correlationid` | extension, optional: the request that caused it |
            | `cloudEvents_traceparent` | extension, optional: W3C trace context |

            The property `user-id` is the broker's user who publishes, which is checked: see [who may say what](#who-may-say-what).
            `content-type` is `application/json`; data beyond 32 KB has `content-encoding: gzip`. Messages are persistent. No personal data; cells in nothing that leaves the office.

            ## Types

            A type is `producer.happening.vMAJOR`. The major grows when an older reader could no longer understand the data; a reader
            ignores properties that it does not know. A queue takes every major: one that its consumer does not know is parked, not lost.

            | type | data | consumed by |
            |---|---|---|
            %s

            %s

            AsyncAPI 3.0: %s.

            ## Exchanges and queues

            The same in the virtual host of every office, declared by whichever service of the office comes first, and equal to
            [definitions.json](../infra/rabbitmq/definitions.json). All are durable and have no arguments.

            | exchange (topic) | binding | queue |
            |---|---|---|
            %s

            A further gateway replica (`tumar.gateway.instance=two`) declares and consumes `gateway.two`.

            ## What holds

            - **Sent until confirmed.** The relay has a lane of its own for each destination. It publishes `mandatory`, awaits the broker's confirm, and only then
              takes the destination off the outbox. A message that no queue took is returned, and is not confirmed (RabbitMQ acknowledges it besides, the embedded broker
              refuses it). It tries again for ever.
            - **In order of a subject.** Events are published in batches. When one fails, the outbox hears of nothing behind it of the same subject; those are sent
              again after it, one by one until one has arrived. So a copy can come early in the batch that fails, and the last copies stand in order.
            - **At least once.** Consumers keep facts, so that a repeated or late event changes nothing.
            - **One consumer at a time** for a queue (exclusive); a second instance waits. Up to 100 events are handled together and acknowledged together, after they are stored.
            - **A store that is away** is waited for, for ever; nothing is parked.
            - **What cannot be read** (broken JSON, unknown major, a type of another queue, a missing attribute) or is refused is parked at once, with the reason; the queue goes on.
              What fails unexpectedly is tried 5 times, then each event of the batch alone, and the one that still fails is parked.

            ## Who may say what

            - Each office has a user of its own at every broker, and publishes as that one everywhere. Both brokers refuse a message whose `user-id` is not the user who publishes it.
            - A consumer parks what has no `user-id`, and what has the `user-id` of another office than `cloudEvents_source` names. `tumar.events.users.<office>` names an office's user; without it, it is
              the office's code in lower case. Several offices that are given one user can speak for one another.
            - A programme's definition and rows are taken from its owner alone.

            ## Parking

            A parked message lies in `parked` as it came, with `tumar_parked_reason`, `tumar_parked_queue`, `tumar_parked_at` and `tumar_parked_tries` besides. It was
            confirmed there before it was acknowledged in its queue. `./tumar parked` lists, shows and sends again: to the queue it came from alone, confirmed, then off `parked`.

            Whoever parks or sends again has to do so as the office's own user. Who sent it at first is kept in `tumar_sent_by`, which counts only in a message of that own user: a message that is sent
            again is checked as when it came, and nobody else can speak by that header.

            ## RabbitMQ

            `rabbitmqctl import_definitions infra/rabbitmq/definitions.json` makes the virtual hosts, the users (one for each office, without a password that works), the permissions (an
            office may write to the exchange `indicators` of another, and nothing else there), the exchanges, queues and bindings. Then give each user a password by `rabbitmqctl change_password`
            (it asks for it when none is given), and the services their URI: `TUMAR_EVENTS_BROKER`, `TUMAR_EVENTS_PEERS_KZ`.

            The policy `second-net` sends what anyone *rejects* from a service's queue to `parking`; our own consumers never reject. The policy `signals` keeps the newest 10,000 messages of each
            queue `gateway.…` and drops the oldest: a gateway that is not there would let its queue grow for ever, and one that is back asks its offices anyway. There is no delivery limit: RabbitMQ 3.10 has it for quorum
            queues only, a policy cannot make a classic queue one, and our queues are declared without arguments so that the embedded broker takes them.

            A user with the tag `impersonator` passes any `user-id`: give it to nobody. A federation between two brokers drops `user-id` unless its upstream says `trust-user-id`.

            The embedded broker keeps virtual hosts apart by nothing but their names: each of its users may use every one. It is for trying out and for tests.

            ## Settings and meters

            | setting | meaning |
            |---|---|
            | `tumar.events.broker` | AMQP URI of the own virtual host; without it no events come in, and those for others wait |
            | `tumar.events.peers.<office>` | AMQP URI of another office's virtual host, with the own office's user |
            | `tumar.events.users.<office>` | as whom an office, also the own one, logs in at the own broker (its code in lower case) |
            | `tumar.events.trusted-certificates` | PEM file with whose signature a broker's certificate must have over `amqps://` (whom the JVM trusts) |
            | `tumar.events.poll` | how long the outbox goes unasked without a nudge (5s) |
            | `tumar.events.batch` | events published or handled together at most (100) |

            `tumar.events.outbox.pending`, `tumar.events.outbox.oldest` (seconds), `tumar.events.published`, `.confirmed`, `.returned` by `destination`;
            `tumar.events.received`, `.applied`, `.duplicate`, `.refused`, `.parked` by `queue`; `tumar.events.parked.depth`. Health: component `broker`.

            ## How to add an event

            1. A record for the data and an `EventType` in `contracts`, listed by the producer's `all()`; a golden sample under `golden/<producer>/events/<name>.json`.
            2. A binding in `OfficeTopology`, and in `infra/rabbitmq/definitions.json` for every virtual host.
            3. `./mvnw test -pl contracts -am -Dtest=EventDocumentsTests -Dsurefire.failIfNoSpecifiedTests=false -Dtumar.update-snapshots=true` renews this page and the AsyncAPI document.
            """;

    private EventPage() {}

    static String text() {
        return PAGE.formatted(
                lines("| `%s` | `%s` | %s |"),
                EventCatalogue.all().stream()
                        .map(EventPage::section)
                        .collect(Collectors.joining("\n\n")),
                EventCatalogue.all().stream()
                        .map(EventType::producer)
                        .distinct()
                        .map("[asyncapi/%1$s.json](asyncapi/%1$s.json)"::formatted)
                        .collect(Collectors.joining(", ")),
                OfficeTopology.standard().bindings().stream()
                        .map(it ->
                                "| `%s` | `%s` | `%s` |"
                                        .formatted(it.exchange(), it.key(), it.queue()))
                        .collect(Collectors.joining("\n")));
    }

    private static String lines(String format) {
        return EventCatalogue.all().stream()
                .map(it ->
                        format.formatted(
                                it.wire(),
                                it.data().getSimpleName(),
                                String.join(", ", it.consumers())))
                .collect(Collectors.joining("\n"));
    }

    private static String section(EventType<?> type) {
        return """
        ### %s

        %s

        *Order:* %s *Sample:* [%s.json](../contracts/src/main/resources%s)\
        """
                .formatted(
                        type.wire(),
                        type.description(),
                        type.ordering(),
                        type.name(),
                        Golden.path(type));
    }
}
