package org.tumar.demo.command;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.tumar.demo.console.Columns;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.office.Json;
import org.tumar.demo.region.Memory;
import org.tumar.demo.region.ProcessView;
import org.tumar.demo.region.RunningRegion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Shows the region's processes, its offices as the gateway sees them, and its"
                        + " programmes.",
        footer = {"", "Example:", "  ./tumar status"})
final class StatusCommand implements Callable<Integer> {

    private static final String QUERY =
            "{ offices { code name services { service health lastSeen } }"
                    + " programmes { code title owner } }";

    @Mixin private final RegionOptions options;

    private final Surroundings around;

    StatusCommand(Surroundings around) {
        this.around = around;
        this.options = new RegionOptions(around);
    }

    @Override
    public Integer call() {
        RunningRegion region = options.region();
        processes(region.processes());
        try {
            JsonNode data =
                    Json.MAPPER.readTree(region.gateway().ask(QUERY, Map.of())).path("data");
            offices(data.path("offices"));
            programmes(data.path("programmes"));
            return 0;
        } catch (CommandFailed e) {
            around.console().warn(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private void processes(List<ProcessView> processes) {
        Columns columns = new Columns();
        columns.row("process", "state", "port", "pid", "memory", "log");
        processes.forEach(each ->
                columns.row(
                        each.name(),
                        each.state(),
                        String.valueOf(each.port()),
                        each.pid() == null ? "" : String.valueOf(each.pid()),
                        each.pid() == null ? "" : megabytes(Memory.resident(each.pid())),
                        each.log()));
        show("Processes", columns);
    }

    private void offices(JsonNode offices) {
        if (!offices.isArray()) {
            around.console().warn("The gateway cannot say how the offices are doing.");
            return;
        }
        Columns columns = new Columns();
        columns.row("office", "name", "service", "health", "last seen");
        for (JsonNode office : offices) {
            for (JsonNode service : office.path("services")) {
                columns.row(
                        office.path("code").asString(),
                        office.path("name").asString(),
                        service.path("service").asString(),
                        service.path("health").asString(),
                        service.path("lastSeen").asString("never"));
            }
        }
        show("Offices, as the gateway sees them", columns);
    }

    private void programmes(JsonNode programmes) {
        if (!programmes.isArray()) {
            around.console().warn("The gateway cannot say which programmes there are.");
            return;
        }
        Columns columns = new Columns();
        columns.row("programme", "owner", "title");
        StreamSupport.stream(programmes.spliterator(), false)
                .forEach(each ->
                        columns.row(
                                each.path("code").asString(),
                                each.path("owner").asString(),
                                each.path("title").asString()));
        show("Programmes", columns);
    }

    private void show(String title, Columns columns) {
        around.console().heading(title);
        columns.lines().forEach(around.console()::say);
        around.console().say("");
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? (bytes.getAsLong() >> 20) + " MB" : "unknown";
    }
}
