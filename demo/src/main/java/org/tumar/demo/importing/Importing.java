package org.tumar.demo.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.ImportTerms;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Reply;

/// Hands programme files to the office that owns the programme, then every other office its part.
public final class Importing {

    private final List<HttpOffice> offices;
    private final ImportTerms terms;
    private final Consumer<OfficeResult> onResult;

    /// @param offices the regional one first: it is asked first
    /// @param onResult told of each office's result as it comes
    public Importing(List<HttpOffice> offices, ImportTerms terms, Consumer<OfficeResult> onResult) {
        this.offices = offices;
        this.terms = terms;
        this.onResult = onResult;
    }

    /// Nothing is stored where the owner refuses; an office that does not answer holds up no other.
    public ImportOutcome run(ProgrammeZip files) {
        List<String> silent = new ArrayList<>();
        for (HttpOffice office : offices) {
            OfficeResult result = hand(office, files);
            switch (result.reply()) {
                case Reply.Answered(ImportReceiptBody receipt) -> {
                    return distribute(result, receipt);
                }
                case Reply.Refused(Problem problem) -> {
                    return elsewhere(problem, files);
                }
                case Reply.Unreachable<?> _ -> silent.add(office.site().code());
            }
        }
        return new ImportOutcome.Refused(
                "No office answers (asked: " + String.join(", ", silent) + ").");
    }

    /// The office that was asked first knows who owns the programme.
    private ImportOutcome elsewhere(Problem problem, ProgrammeZip files) {
        String owner = problem.is("other-owner") ? problem.owner() : null;
        if (owner == null) {
            return refusal(problem);
        }
        Optional<HttpOffice> office =
                offices.stream().filter(each -> each.site().code().equals(owner)).findFirst();
        if (office.isEmpty()) {
            return new ImportOutcome.Refused(
                    "The programme belongs to %s, and the region has no such office."
                            .formatted(owner));
        }
        OfficeResult result = hand(office.get(), files);
        return switch (result.reply()) {
            case Reply.Answered(ImportReceiptBody receipt) -> distribute(result, receipt);
            case Reply.Refused(Problem again) -> refusal(again);
            case Reply.Unreachable(String why) ->
                    new ImportOutcome.Refused(
                            "The programme belongs to %s, which %s. Start it: ./tumar start %1$s"
                                    .formatted(owner, why));
        };
    }

    private static ImportOutcome refusal(Problem problem) {
        return problem.badRows().isEmpty()
                ? new ImportOutcome.Refused(problem.message())
                : new ImportOutcome.Faulty(problem.badRows());
    }

    private ImportOutcome distribute(OfficeResult owner, ImportReceiptBody receipt) {
        onResult.accept(owner);
        List<OfficeResult> results = new ArrayList<>();
        results.add(owner);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<OfficeResult>> others =
                    receipt.parts().stream()
                            .map(part -> executor.submit(() -> hand(part)))
                            .toList();
            others.forEach(other -> results.add(result(other)));
        }
        return new ImportOutcome.Handed(receipt.programme(), results);
    }

    private OfficeResult hand(HttpOffice office, ProgrammeZip files) {
        return timed(office.site().code(), () -> office.importFiles(files.bytes(), terms));
    }

    private OfficeResult hand(ImportPartBody part) {
        OfficeResult result = timed(part.office(), () -> send(part));
        onResult.accept(result);
        return result;
    }

    private Reply<ImportReceiptBody> send(ImportPartBody part) {
        return offices.stream()
                .filter(office -> office.site().code().equals(part.office()))
                .findFirst()
                .map(office -> office.importPart(part, terms))
                .orElseGet(() -> new Reply.Unreachable<>("is no office of this region"));
    }

    private static OfficeResult timed(String office, Supplier<Reply<ImportReceiptBody>> call) {
        long begun = System.nanoTime();
        Reply<ImportReceiptBody> reply = call.get();
        return new OfficeResult(office, Duration.ofNanos(System.nanoTime() - begun), reply);
    }

    private static OfficeResult result(Future<OfficeResult> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
