package org.tumar.kit.events;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tumar.contracts.event.EventHeaders;

/// Who may speak for which office: the broker's user of that office alone.
///
/// A message says its user in the property `user-id`, which brokers compare with whoever publishes
/// it. Its source is a header, which they do not.
///
/// @param own as whom the own office's services publish; only they send a parked message again
/// @param users by office in capitals; an office that is not named has the user of its code in
///   lower case
record Senders(String own, Map<String, String> users) {

    private static final Pattern SOURCE = Pattern.compile("/offices/([A-Z0-9-]+)/[a-z-]+");

    Senders {
        users = Map.copyOf(users);
    }

    /// @throws Unreadable where whoever sent the message does not speak for its event's source
    void check(BasicProperties properties, Event event) {
        String sender = sender(properties, own);
        if (sender.isEmpty()) {
            throw new Unreadable("it has no user-id, so that nobody knows who sent it");
        }
        if (!sender.equals(user(office(event)))) {
            throw new Unreadable(
                    "its source is %s, for which the user %s does not speak"
                            .formatted(event.source(), sender));
        }
    }

    /// The user who sent a message at first; empty where that is not known.
    ///
    /// @param own whose word about others counts
    static String sender(BasicProperties properties, String own) {
        String user = Optional.ofNullable(properties.getUserId()).orElse("").strip();
        return user.equals(own)
                ? RabbitMessages.texts(properties).getOrDefault(EventHeaders.SENT_BY, user)
                : user;
    }

    private static String office(Event event) {
        Matcher source = SOURCE.matcher(event.source());
        if (!source.matches()) {
            throw new Unreadable("its source names no office");
        }
        return source.group(1);
    }

    /// As whom an office logs in at the own broker.
    String user(String office) {
        return users.getOrDefault(office, office.toLowerCase(Locale.ROOT));
    }
}
