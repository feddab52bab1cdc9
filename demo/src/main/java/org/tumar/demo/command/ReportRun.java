package org.tumar.demo.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.demo.console.CommandFailed;
import org.tumar.demo.report.CsvReport;
import org.tumar.demo.report.ReportAnswer;
import org.tumar.demo.report.ReportAnswer.Fault;
import org.tumar.demo.report.ReportAnswer.Listed;
import org.tumar.demo.report.ReportAnswer.Programme;
import org.tumar.demo.report.Reporting;
import org.tumar.demo.report.TextReport;

/// Asks for one programme and shows it. Errors in the answer go to standard error, and make the
/// exit status 1.
final class ReportRun {

    private static final int WIDTH = 120;

    private final Surroundings around;
    private final Reporting reporting;

    ReportRun(Surroundings around, Reporting reporting) {
        this.around = around;
        this.reporting = reporting;
    }

    int text(String code, @Nullable String period) {
        return text(Reporting.read(reporting.ask(code, period)), code, period);
    }

    /// Of the whole programme, as soon as every office has answered; as it is after the patience.
    int textOnceWhole(String code, Duration patience) throws InterruptedException {
        Instant end = around.clock().instant().plus(patience);
        ReportAnswer answer = Reporting.read(reporting.ask(code, null));
        while (!answer.whole() && around.clock().instant().isBefore(end)) {
            Thread.sleep(Duration.ofMillis(500));
            answer = Reporting.read(reporting.ask(code, null));
        }
        return text(answer, code, null);
    }

    private int text(ReportAnswer answer, String code, @Nullable String period) {
        int exit = faults(answer);
        TextReport report =
                new TextReport(programme(answer, code), period, around.clock().instant(), WIDTH);
        report.lines().forEach(around.console()::say);
        return exit;
    }

    int csv(String code, @Nullable String period) {
        ReportAnswer answer = Reporting.read(reporting.ask(code, period));
        int exit = faults(answer);
        around.console().write(new CsvReport(programme(answer, code), period).text());
        return exit;
    }

    int json(String code, @Nullable String period) {
        String answer = reporting.ask(code, period);
        around.console().say(answer);
        return faults(Reporting.read(answer));
    }

    private int faults(ReportAnswer answer) {
        List<Fault> faults = answer.errors() == null ? List.of() : answer.errors();
        faults.forEach(fault -> around.console().warn(line(fault)));
        return faults.isEmpty() ? 0 : 1;
    }

    private static String line(Fault fault) {
        String path =
                fault.path() == null
                        ? ""
                        : fault.path().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining("/"));
        return path.isEmpty() ? fault.message() : path + ": " + fault.message();
    }

    private static Programme programme(ReportAnswer answer, String code) {
        ReportAnswer.Data data = answer.data();
        Programme programme = data == null ? null : data.programme();
        if (programme != null) {
            return programme;
        }
        List<Listed> listed = data == null ? null : data.programmes();
        if (listed == null) {
            throw new CommandFailed("The gateway cannot say which programmes there are.");
        }
        throw new CommandFailed(
                "There is no programme %s. %s"
                        .formatted(
                                code,
                                listed.isEmpty()
                                        ? "There is none at all: ./tumar import PATH brings one in."
                                        : "There are: " + names(listed)));
    }

    private static String names(List<Listed> listed) {
        return listed.stream()
                .map(each -> each.code() + " (" + each.title() + ")")
                .collect(Collectors.joining(", "));
    }
}
