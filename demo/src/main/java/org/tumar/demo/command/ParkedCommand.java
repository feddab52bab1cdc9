package org.tumar.demo.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.Columns;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Texts;
import org.tumar.kit.events.Parked;
import org.tumar.kit.events.Parking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "parked",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the messages that an office could not handle, and sends them again.",
            "A message that cannot be read, or is refused, is put aside with the reason, and the"
                    + " queue goes on. Once the cause is mended it can be sent again."
        },
        footer = {
            "",
            "Examples:",
            "  ./tumar parked                    in all offices",
            "  ./tumar parked show ID            one with its headers and data",
            "  ./tumar parked again ID           back to the queue that it came from",
            "  ./tumar parked again --all --office KZ",
            "  ./tumar parked --broker-file kz-broker-uri     of an installation"
        })
final class ParkedCommand implements Callable<Integer> {

    private static final int MOST = 1_000;

    enum Verb {
        LIST,
        SHOW,
        AGAIN
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "VERB",
            description = "list (the default), show or again.")
    private Verb verb = Verb.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "Of one message.")
    private @Nullable String id;

    @Option(names = "--all", description = "With again: every parked message.")
    private boolean all;

    @Option(
            names = "--office",
            paramLabel = "CODE",
            description = "Only what is parked in this office: a country code, or REGION.")
    private @Nullable String office;

    @Option(
            names = "--broker-file",
            paramLabel = "FILE",
            description =
                    "A file with the AMQP URI of an office's broker, where no ./tumar up runs: of an"
                            + " installation.")
    private @Nullable Path brokerFile;

    @Mixin private final StateOptions options;

    private final Surroundings around;

    ParkedCommand(Surroundings around) {
        this.around = around;
        this.options = new StateOptions(around);
    }

    @Override
    public Integer call() {
        Map<String, String> brokers = brokers();
        return switch (verb) {
            case LIST -> list(brokers);
            case SHOW -> show(brokers);
            case AGAIN -> all ? againAll(brokers) : again(brokers);
        };
    }

    private Map<String, String> brokers() {
        if (brokerFile == null) {
            return new TreeMap<>(options.running().brokers(office));
        }
        if (office != null) {
            throw new CommandFailed("--office is of a region that ./tumar up runs; leave it out.");
        }
        return Map.of(brokerFile.getFileName().toString(), uri(brokerFile));
    }

    private static String uri(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CommandFailed("%s cannot be read. Is it there?".formatted(file), e);
        }
    }

    private int list(Map<String, String> brokers) {
        Columns columns = new Columns();
        columns.row("office", "id", "queue", "parked at", "reason");
        brokers.forEach((code, uri) -> {
            List<Parked> parked = at(code, uri, parking -> parking.list(MOST));
            parked.forEach(
                    each -> columns.row(code, each.id(), each.queue(), each.at(), each.reason()));
        });
        List<String> lines = columns.lines();
        if (lines.size() == 1) {
            around.console().say("Nothing is parked.");
            return 0;
        }
        lines.forEach(around.console()::say);
        return 0;
    }

    private int show(Map<String, String> brokers) {
        String wanted = wanted();
        for (Map.Entry<String, String> broker : brokers.entrySet()) {
            Optional<Parked> found =
                    at(broker.getKey(), broker.getValue(), parking -> parking.find(wanted));
            if (found.isPresent()) {
                print(broker.getKey(), found.get());
                return 0;
            }
        }
        throw unknown(wanted);
    }

    private void print(String code, Parked parked) {
        around.console().heading("%s in %s".formatted(parked.id(), code));
        Columns columns = new Columns();
        columns.row("queue", parked.queue());
        columns.row("parked at", parked.at());
        columns.row("reason", parked.reason());
        new TreeMap<>(parked.headers()).forEach(columns::row);
        columns.lines().forEach(around.console()::say);
        around.console().say("");
        around.console().say(parked.data());
    }

    private int again(Map<String, String> brokers) {
        String wanted = wanted();
        for (Map.Entry<String, String> broker : brokers.entrySet()) {
            if (at(broker.getKey(), broker.getValue(), parking -> parking.again(wanted))) {
                around.console().say("%s was sent again in %s.".formatted(wanted, broker.getKey()));
                return 0;
            }
        }
        throw unknown(wanted);
    }

    private int againAll(Map<String, String> brokers) {
        int sent = 0;
        for (Map.Entry<String, String> broker : brokers.entrySet()) {
            sent += at(broker.getKey(), broker.getValue(), Parking::againAll);
        }
        around.console().say("%s sent again.".formatted(Texts.count(sent, "message")));
        return 0;
    }

    private String wanted() {
        if (id == null) {
            throw new CommandFailed("Say which: ./tumar parked lists the ids.");
        }
        return id;
    }

    private static CommandFailed unknown(String id) {
        return new CommandFailed("Nothing is parked as " + id + ". ./tumar parked lists what is.");
    }

    private <T> T at(String office, String uri, Function<Parking, T> work) {
        try {
            return work.apply(Parking.at(uri));
        } catch (UncheckedIOException e) {
            throw new CommandFailed(
                    brokerFile == null
                            ? "The broker of %s does not answer. Start it: ./tumar start broker"
                                    .formatted(office)
                            : "The broker that %s names cannot be used. %s"
                                    .formatted(brokerFile, e.getMessage()),
                    e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("%s: %s".formatted(office, e.getMessage()), e);
        }
    }
}
