package org.tumar.demo.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Definitions at the regional office and corrections in KZ, one after the other, each tried again
/// until it is confirmed; with a ledger of them.
final class Traffic {

    static final String CODE = "EVENTS.1";

    private final LiveRegion region;
    private final Path files;
    private final List<Integer> defined = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> corrected = Collections.synchronizedList(new ArrayList<>());
    private int tries;

    Traffic(LiveRegion region, Path folder) {
        this.region = region;
        this.files = folder;
        write("periods", "period,start,end", "Y1,2025-01-01,2025-12-31");
        write("framework", "code,level,parent,title", "1,outcome,,People are safe");
        write(
                "indicators",
                "indicator,result,title,unit,aggregation,baseline,countries,national_codes",
                "1.1,1,Trained,count,sum,0,KZ,");
        write("results", "indicator,country,period,measure,value,note", "1.1,KZ,Y1,target,10,");
    }

    /// Which definition was confirmed last.
    int lastDefined() {
        return defined.getLast();
    }

    int lastCorrected() {
        return corrected.getLast();
    }

    /// What KZ confirmed, in order.
    List<Integer> corrected() {
        return List.copyOf(corrected);
    }

    int tries() {
        return tries;
    }

    int confirmed() {
        return defined.size() + corrected.size();
    }

    /// The next definition, until the regional office has confirmed it.
    void define() {
        int next = defined.size() + 1;
        write(
                "programme",
                "code,title,donor,start,end,currency,budget,owner",
                "%s,Definition %d,,2025-01-01,2025-12-31,USD,,REGION".formatted(CODE, next));
        until(() -> region.cli().run("import", files.toString(), "--wait", "0"));
        defined.add(next);
    }

    /// The next correction, until KZ has confirmed it.
    void correct() {
        int next = 1_000 + corrected.size() + 1;
        until(() ->
                region.cli()
                        .run(
                                "correct %s --indicator 1.1 --country KZ --period Y1 --value %d --reason x"
                                        .formatted(CODE, next)
                                        .split(" ")));
        corrected.add(next);
    }

    private interface Attempt {
        Cli.Ran run();
    }

    private void until(Attempt attempt) {
        Cli.Ran ran = attempt.run();
        tries++;
        for (int i = 0; i < 60 && ran.exit() != 0; i++) {
            ran = attempt.run();
            tries++;
        }
        if (ran.exit() != 0) {
            throw new AssertionError(ran.toString());
        }
    }

    private void write(String table, String... lines) {
        try {
            Files.createDirectories(files);
            Files.write(files.resolve(table + ".csv"), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
