package org.tumar.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentWatchTests {

    /// Stays up until it is ended.
    static class Child {
        public static void main(String[] arguments) throws InterruptedException {
            ParentWatch.install();
            System.out.println("up");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void endsTheProcessWhenItsInputEnds() throws Exception {
        Process child = start("-Dtumar.exit-with-parent=true");

        child.getOutputStream().close();

        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
    }

    @Test
    void leavesAProcessAloneThatNobodyWatches() throws Exception {
        Process child = start("-Dtumar.exit-with-parent=false");

        child.getOutputStream().close();

        assertThat(child.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
        child.destroyForcibly();
    }

    private static Process start(String property) throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                property,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName())
                        .redirectErrorStream(true)
                        .start();
        assertThat(child.inputReader().readLine()).isEqualTo("up");
        return child;
    }
}
