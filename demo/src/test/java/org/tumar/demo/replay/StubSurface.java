package org.tumar.demo.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tumar.contracts.campaigns.CallBody;
import org.tumar.contracts.campaigns.CampaignBody;
import org.tumar.contracts.campaigns.EventBody;
import org.tumar.contracts.partners.TrainingBody;
import org.tumar.contracts.records.FaultBody;
import org.tumar.demo.office.Problem;
import org.tumar.demo.office.Receipt;
import org.tumar.demo.office.Reply;

/// A region that keeps records by id and counts them at once.
final class StubSurface implements Replay.Surface {

    private final Map<String, Map<String, Object>> kept = new HashMap<>();

    /// How often a campaign is refused before its partner is known.
    private int slow;

    /// How often nobody answers.
    private int silent;

    StubSurface knowingPartnersAfter(int tries) {
        slow = tries;
        return this;
    }

    StubSurface silentFor(int tries) {
        silent = tries;
        return this;
    }

    @Override
    public Desk desk(String country) {
        return new Desk() {
            @Override
            public Reply<Receipt> one(String path, Object record) {
                synchronized (StubSurface.this) {
                    if (record instanceof CampaignBody && slow-- > 0) {
                        return new Reply.Refused<>(unknownPartner());
                    }
                    return new Reply.Answered<>(new Receipt(1, 0, 0));
                }
            }

            @Override
            public Reply<Receipt> bulk(String path, List<?> rows) {
                synchronized (StubSurface.this) {
                    return silent-- > 0
                            ? new Reply.Unreachable<>("is down")
                            : new Reply.Answered<>(keep(country, rows));
                }
            }
        };
    }

    private Receipt keep(String country, List<?> rows) {
        Map<String, Object> records = kept.computeIfAbsent(country, _ -> new LinkedHashMap<>());
        long accepted = 0;
        for (Object row : rows) {
            accepted += records.putIfAbsent(id(row), row) == null ? 1 : 0;
        }
        return new Receipt(accepted, rows.size() - accepted, 0);
    }

    private static String id(Object row) {
        return switch (row) {
            case CallBody it -> it.id();
            case EventBody it -> it.id();
            case TrainingBody it -> it.id();
            default -> throw new AssertionError(row);
        };
    }

    private static Problem unknownPartner() {
        return new Problem(
                null,
                null,
                422,
                "Nothing was stored.",
                null,
                null,
                null,
                List.of(new FaultBody(null, "partner", "unknown-partner", "There is none.")),
                null);
    }

    @Override
    public synchronized Counts counts(Target target) {
        List<CountryRecords> all = new ArrayList<>();
        kept.forEach((country, records) ->
                all.add(
                        new CountryRecords(
                                country,
                                List.of(),
                                List.of(
                                        new Batch(
                                                RecordSort.CALL,
                                                "",
                                                List.copyOf(records.values()))))));
        Map<Cell, BigDecimal> cells = new HashMap<>();
        Tally.of(target, all).forEach((cell, count) -> cells.put(cell, BigDecimal.valueOf(count)));
        return new Counts(cells, List.of());
    }

    @Override
    public Meters meters(String country) {
        return new Meters(0, 0, 0, 0, 0);
    }
}
