package org.tumar.demo.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.console.Recorded;
import org.tumar.demo.region.ProcessPlan.Role;

class SupervisorTests {

    private static final Supervisor.Pace PACE = new Supervisor.Pace(3, Duration.ofSeconds(15));

    @TempDir private Path folder;

    private final Recorded recorded = new Recorded();
    private Supervisor supervisor = with();

    @AfterEach
    void end() {
        supervisor.close();
    }

    @Test
    void startsAnOfficeAfterTheStoreAndEndsTheStoreLast() throws IOException {
        supervisor =
                with(
                        recording("gateway", Role.GATEWAY),
                        recording("KZ", Role.OFFICE),
                        recording("broker", Role.BROKER),
                        recording("store", Role.STORE));

        supervisor.startAll();
        supervisor.close();

        List<String> events = Files.readAllLines(folder.resolve("events"));
        assertThat(events.subList(0, 4))
                .containsSubsequence("store begins", "KZ begins")
                .contains("gateway begins", "broker begins");
        assertThat(events.subList(4, 8))
                .containsExactly("gateway ends", "KZ ends", "broker ends", "store ends");
        assertThat(supervisor.children()).isEmpty();
    }

    @Test
    void startsNoOfficeWithoutAStore() {
        supervisor =
                with(
                        plan("store", Role.STORE, "exit 3"),
                        plan("KZ", Role.OFFICE, "exec sleep 300"));

        assertThatThrownBy(supervisor::startAll)
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("store ended while starting");
        assertThat(process("KZ").state()).isEqualTo(ManagedProcess.State.STOPPED);
    }

    @Test
    void handsOverTheEnvironment() throws IOException {
        supervisor = with(plan("KZ", Role.OFFICE, "echo $GREETING; exec sleep 300"));

        supervisor.startAll();

        await().untilAsserted(() ->
                assertThat(Files.readString(folder.resolve("kz.log"))).contains("hello"));
    }

    @Test
    void showsTheEndOfTheLogOfOneThatDoesNotStart() {
        supervisor = with(plan("KZ", Role.OFFICE, "echo no heart; exit 3"));

        assertThatThrownBy(supervisor::startAll)
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("KZ ended while starting (exit status 3)")
                .hasMessageContaining("| no heart");
    }

    @Test
    void reportsAtOnceOneThatDies() {
        supervisor = with(sleeping("KZ"), sleeping("KG"));
        supervisor.startAll();

        process("KZ").handle().orElseThrow().destroyForcibly();

        await().untilAsserted(() ->
                assertThat(recorded.err())
                        .contains(
                                "KZ ended unexpectedly (exit status 137)",
                                "kz.log",
                                "./tumar start KZ"));
        assertThat(process("KZ").state()).isEqualTo(ManagedProcess.State.DIED);
        assertThat(process("KG").state()).isEqualTo(ManagedProcess.State.UP);
    }

    @Test
    void isSilentAboutOneThatWasStopped() {
        supervisor = with(sleeping("KZ"));
        supervisor.startAll();

        assertThat(supervisor.stop("kz")).isInstanceOf(Change.Done.class);

        assertThat(process("KZ").handle()).isEmpty();
        assertThat(recorded.err()).isEmpty();
    }

    /// Again and again, since the end of the one before is heard of at any time.
    @RepeatedTest(30)
    void startsAStoppedOneAgain() {
        supervisor = with(sleeping("KZ"));
        supervisor.startAll();
        supervisor.stop("KZ");

        assertThat(supervisor.start("KZ")).isInstanceOf(Change.Done.class);
        assertThat(process("KZ").state()).isEqualTo(ManagedProcess.State.UP);
    }

    @Test
    void saysThatThereIsNothingToDo() {
        supervisor = with(sleeping("KZ"));
        supervisor.startAll();

        assertThat(supervisor.start("KZ")).isEqualTo(new Change.Nothing("is already running"));
        supervisor.stop("KZ");
        assertThat(supervisor.stop("KZ")).isEqualTo(new Change.Nothing("is already stopped"));
    }

    @Test
    void namesWhatThereIs() {
        supervisor = with(sleeping("KZ"), sleeping("KG"));

        assertThat(supervisor.stop("FR")).isEqualTo(new Change.Unknown(List.of("KZ", "KG")));
    }

    @Test
    void startsNothingOnceItIsClosing() {
        supervisor = with(sleeping("KZ"));
        supervisor.close();

        supervisor.startAll();

        assertThat(supervisor.children()).isEmpty();
    }

    /// As a terminal's Ctrl-C reaches all processes that run in it.
    @Test
    void shieldsItsProcessesFromTheTerminalsCtrlC() throws IOException, InterruptedException {
        supervisor = with(sleeping("KZ"));
        supervisor.startAll();
        long pid = process("KZ").handle().orElseThrow().pid();

        new ProcessBuilder("kill", "-INT", String.valueOf(pid)).start().waitFor();
        new ProcessBuilder("kill", "-HUP", String.valueOf(pid)).start().waitFor();

        assertThat(supervisor.stop("KZ")).isInstanceOf(Change.Done.class);
        assertThat(recorded.err()).isEmpty();
    }

    private ManagedProcess process(String name) {
        return supervisor.processes().stream()
                .filter(each -> each.plan().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Supervisor with(ProcessPlan... plans) {
        return new Supervisor(List.of(plans), PACE, recorded.console(), () -> {});
    }

    private ProcessPlan sleeping(String name) {
        return plan(name, Role.OFFICE, "exec sleep 300");
    }

    private ProcessPlan recording(String name, Role role) {
        String events = folder.resolve("events").toString();
        String end = "trap 'echo %s ends >>%s; exit 0' TERM; ".formatted(name, events);
        String begin = "echo %s begins >>%s; ".formatted(name, events);
        return plan(name, role, end + begin + "while :; do read -t 1 line || sleep 0.05; done");
    }

    private ProcessPlan plan(String name, Role role, String script) {
        Path log = folder.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".log");
        Path events = folder.resolve("events");
        boolean records = script.contains("begins");
        return new ProcessPlan(
                name,
                role,
                1,
                "--port PORT",
                new Program(List.of("bash", "-c", script), Map.of("GREETING", "hello")),
                log,
                _ ->
                        !script.contains("exit 3")
                                && (!records || contains(events, name + " begins")));
    }

    private static boolean contains(Path file, String line) {
        try {
            return Files.exists(file) && Files.readAllLines(file).contains(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
