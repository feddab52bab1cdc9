package org.tumar.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The embedded broker as a process: `PORT FOLDER VHOST...`.
///
/// Says `ready PORT` on standard output when it is. Users come in the environment variable
/// [#USERS], as `name=password` lines, since arguments can be read by everyone on the machine. A
/// FOLDER of `-` keeps messages in memory. Ends with the status [#BROKEN] where it has no memory to
/// go on with.
public final class EmbeddedBrokerApplication {

    /// Names the environment variable.
    public static final String USERS = "TUMAR_BROKER_USERS";

    /// Set to `true` by a supervisor that holds the other end of this process's standard input: the
    /// process ends with it.
    public static final String WATCH = "tumar.exit-with-parent";

    /// The status where a thread broke off: the connections that it served would stay silent.
    public static final int BROKEN = 70;

    private EmbeddedBrokerApplication() {}

    public static void main(String... arguments) {
        if (arguments.length < 3) {
            System.err.println(
                    "Usage: PORT FOLDER VHOST... with users in %s, a line name=password for each"
                            .formatted(USERS));
            System.exit(2);
        }
        Thread.setDefaultUncaughtExceptionHandler(EmbeddedBrokerApplication::brokeOff);
        EmbeddedBroker broker = EmbeddedBroker.start(settings(List.of(arguments)));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-close"));
        System.out.println("ready " + broker.port());
        if (Boolean.getBoolean(WATCH)) {
            endWithParent();
        }
    }

    /// What was confirmed is on disk; a broker that is gone is told of and can be started again.
    private static void brokeOff(Thread thread, Throwable why) {
        System.err.printf("The broker cannot go on: its thread %s broke off.%n", thread.getName());
        why.printStackTrace();
        if (why instanceof Error) {
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    private static BrokerSettings settings(List<String> arguments) {
        return new BrokerSettings(
                Integer.parseInt(arguments.get(0)),
                Optional.of(arguments.get(1)).filter(it -> !it.equals("-")).map(Path::of),
                arguments.subList(2, arguments.size()),
                users(Optional.ofNullable(System.getenv(USERS)).orElse("")));
    }

    static Map<String, String> users(String lines) {
        Map<String, String> users = new HashMap<>();
        lines.lines()
                .map(it -> it.split("=", 2))
                .filter(it -> it.length == 2)
                .forEach(it -> add(users, it[0].strip(), it[1].strip()));
        return users;
    }

    /// The error names the user alone, not the passwords.
    private static void add(Map<String, String> users, String name, String password) {
        String known = users.putIfAbsent(name, password);
        if (known != null && !known.equals(password)) {
            throw new IllegalArgumentException(
                    "%s gives %s two passwords; keep one of them".formatted(USERS, name));
        }
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            System.exit(0);
        }
        System.exit(0);
    }
}
