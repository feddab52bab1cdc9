package org.tumar.office;

import org.springframework.boot.SpringApplication;
import org.tumar.kit.ParentWatch;

/// One office in one process.
public final class OfficeApplication {

    private OfficeApplication() {}

    /// Starts an office and stays up until it is told to end.
    ///
    /// @param arguments settings, such as `--tumar.office.code=KZ`
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        ParentWatch.install();
        try {
            RunningOffice office = RunningOffice.start(OfficeSettings.read(arguments), arguments);
            SpringApplication.getShutdownHandlers().add(office::close);
        } catch (CannotStart cannot) {
            System.err.println("The office does not start: " + cannot.advice());
            System.exit(cannot.status());
        }
    }
}
