package org.tumar.demo.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tumar.contracts.indicators.ImportReceiptBody;
import org.tumar.demo.office.HttpOffice;
import org.tumar.demo.office.ImportTerms;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Reply;

/// Hands programme files to the office that owns the programme, which sends every other office its
/// part; then waits for what they make of it.
public final class Importing {

    private final List<HttpOffice> offices;
    private final ImportTerms terms;
    private final Deliveries deliveries;
    private final Consumer<OfficeResult> onResult;

    /// @param offices the regional one first: it is asked first
    /// @param patience how long to wait for the other offices
    /// @param onResult told of each office's result as it comes
    public Importing(
            List<HttpOffice> offices,
            ImportTerms terms,
            Duration patience,
            Consumer<OfficeResult> onResult) {
        this.offices = offices;
        this.terms = terms;
        this.deliveries = new Deliveries(patience);
        this.onResult = onResult;
    }

    /// Nothing is stored where the owner refuses; an office that does not answer holds up no other,
    /// nor does one that whoever asks may not import at.
    public ImportOutcome run(ProgrammeUpload files) {
        List<String> asked = new ArrayList<>();
        for (HttpOffice office : offices) {
            OfficeResult result = hand(office, files);
            String code = office.site().code();
            switch (result.reply()) {
                case Reply.Answered(ImportReceiptBody receipt) -> {
                    return distribute(result, receipt);
                }
                case Reply.Refused(Problem problem) when problem.forbids() ->
                        asked.add(code + " refuses: " + problem.message());
                case Reply.Refused(Problem problem) -> {
                    return elsewhere(problem, files);
                }
                case Reply.Unreachable(String why) -> asked.add(code + " " + why);
            }
        }
        return new ImportOutcome.Refused("No office takes it. " + String.join("; ", asked));
    }

    /// One office's own figures alone, whoever owns the programme.
    public ImportOutcome run(ProgrammeUpload files, HttpOffice office) {
        OfficeResult result = hand(office, files);
        return switch (result.reply()) {
            case Reply.Answered(ImportReceiptBody receipt) -> distribute(result, receipt);
            case Reply.Refused(Problem problem) -> refusal(problem);
            case Reply.Unreachable(String why) ->
                    new ImportOutcome.Refused(
                            "%s %s. Start it: ./tumar start %1$s"
                                    .formatted(office.site().code(), why));
        };
    }

    /// The office that was asked first knows who owns the programme.
    private ImportOutcome elsewhere(Problem problem, ProgrammeUpload files) {
        String owner = problem.is("other-owner") ? problem.owner() : null;
        if (owner == null) {
            return refusal(problem);
        }
        Optional<HttpOffice> office = office(owner);
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
            others(receipt).stream()
                    .map(executor::submit)
                    .toList()
                    .forEach(other -> results.add(result(other)));
        }
        return new ImportOutcome.Handed(receipt.programme(), results);
    }

    /// A dry run sends nothing: each office is asked what it would do.
    private List<Callable<OfficeResult>> others(ImportReceiptBody receipt) {
        Stream<Callable<OfficeResult>> asked =
                receipt.parts().stream()
                        .map(part ->
                                () ->
                                        told(
                                                part.office(),
                                                office -> office.importPart(part, terms)));
        Stream<Callable<OfficeResult>> awaited =
                receipt.deliveries().stream()
                        .map(sent ->
                                () ->
                                        told(
                                                sent.office(),
                                                office ->
                                                        deliveries.await(
                                                                office,
                                                                receipt.programme(),
                                                                sent.sequence())));
        return Stream.concat(asked, awaited).toList();
    }

    private OfficeResult hand(HttpOffice office, ProgrammeUpload files) {
        return timed(
                office.site().code(), () -> office.importFiles(files.bytes(), files.type(), terms));
    }

    private OfficeResult told(
            String code, Function<HttpOffice, Reply<ImportReceiptBody>> question) {
        OfficeResult result =
                timed(
                        code,
                        () ->
                                office(code)
                                        .map(question)
                                        .orElseGet(() ->
                                                new Reply.Unreachable<>(
                                                        "is no office of this region")));
        onResult.accept(result);
        return result;
    }

    private Optional<HttpOffice> office(String code) {
        return offices.stream().filter(office -> office.site().code().equals(code)).findFirst();
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
