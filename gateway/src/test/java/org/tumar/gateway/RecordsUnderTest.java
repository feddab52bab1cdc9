package org.tumar.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.tumar.contracts.campaigns.CallStatisticsBody;
import org.tumar.contracts.campaigns.CallStatisticsBody.CountRow;
import org.tumar.contracts.campaigns.CampaignAnswerBody;
import org.tumar.contracts.campaigns.CampaignStatisticsBody;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.EventRow;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.EventSum;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.SexRow;
import org.tumar.contracts.campaigns.CampaignStatisticsBody.Silent;
import org.tumar.contracts.campaigns.MaterialCount;
import org.tumar.contracts.partners.ContactBody;
import org.tumar.contracts.partners.DirectoryPageBody;
import org.tumar.contracts.partners.DirectoryPageBody.EntryBody;
import org.tumar.contracts.partners.DirectoryQuestionBody;
import org.tumar.contracts.partners.GrowthBody;
import org.tumar.contracts.partners.GrowthBody.KindGrowthBody;
import org.tumar.contracts.partners.MembershipBody;
import org.tumar.contracts.partners.NameBody;
import org.tumar.contracts.partners.PartnerAnswerBody;
import org.tumar.contracts.partners.RecordedPartnerBody;
import org.tumar.contracts.partners.TrainingStatisticsBody.Gain;
import org.tumar.contracts.partners.TrainingStatisticsBody.Sum;
import org.tumar.contracts.partners.TrainingTablesBody;
import org.tumar.contracts.partners.TrainingTablesBody.TrainingRow;
import org.tumar.contracts.records.AnswersBody;
import org.tumar.contracts.records.SpanBody;
import org.tumar.kit.TumarJson;
import tools.jackson.databind.JsonNode;

/// The services that keep the records of some offices: each counts its own, and notes each call.
///
/// An office counts as much of each programme as its code is worth: two programmes are not alike.
final class RecordsUnderTest implements AutoCloseable {

    /// By programme, how much there is of it.
    private static final Map<String, Integer> WORTH = Map.of("CT.0495", 10, "PX.0179", 1);

    private static final List<String> CODES = List.of("KZ", "KG", "TJ", "TM", "UZ");

    private final Map<String, String> behaviours = new ConcurrentHashMap<>();
    private final Map<String, List<String>> calls = new ConcurrentHashMap<>();
    private final Map<String, Map<String, EntryBody>> partners = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    RecordsUnderTest() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /// Where a gateway finds them, of offices in the order in which it has them; the regional one
    /// has none.
    List<String> settings(List<String> offices) {
        List<String> settings = new ArrayList<>(List.of("--tumar.gateway.services=0"));
        for (int place = 0; place < offices.size(); place++) {
            String office = offices.get(place);
            for (String service : List.of("campaigns", "partners")) {
                if (!office.equals("REGION")) {
                    settings.add(
                            "--tumar.gateway.offices[%d].%s=http://127.0.0.1:%d/%s/%s"
                                    .formatted(
                                            place,
                                            service,
                                            server.getAddress().getPort(),
                                            office,
                                            service));
                }
            }
        }
        return settings;
    }

    /// From now on.
    void behaves(String office, String behaviour) {
        behaviours.put(office, behaviour);
    }

    /// The office has one partner more, of the programmes.
    void add(String office, String order, String id, String... programmes) {
        RecordedPartnerBody partner =
                new RecordedPartnerBody(
                        id,
                        1L,
                        false,
                        "ngo",
                        List.of(new NameBody("en", order)),
                        List.of(),
                        List.of("hotline"),
                        List.of(new ContactBody("website", "https://example.org/" + id, true)),
                        List.of(programmes).stream()
                                .map(it ->
                                        new MembershipBody(
                                                it, LocalDate.of(2012, 1, 1), null, null))
                                .toList());
        partners.computeIfAbsent(office, _ -> new ConcurrentHashMap<>())
                .put(id, new EntryBody(order, partner));
    }

    void remove(String office, String id) {
        partners.getOrDefault(office, Map.of()).remove(id);
    }

    /// What each office was asked since the last look: a line for each call.
    Map<String, List<String>> calls() {
        Map<String, List<String>> seen = new TreeMap<>();
        calls.keySet().forEach(it -> seen.put(it, calls.remove(it).stream().sorted().toList()));
        return seen;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", 4);
        JsonNode asked = TumarJson.mapper().readTree(exchange.getRequestBody()).path("questions");
        note(exchange.getRequestMethod(), path, asked);
        String behaviour = behaviours.getOrDefault(path[1], "answers");
        if (behaviour.equals("hangs")) {
            await();
        }
        byte[] answer = said(behaviour, path[1], asked);
        exchange.sendResponseHeaders(behaviour.equals("fails") ? 500 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /// @param path office, service and what was asked there
    private void note(String method, String[] path, JsonNode asked) {
        String parts = String.join(" ", asked.valueStream().map(RecordsUnderTest::part).toList());
        calls.computeIfAbsent(path[1], _ -> new CopyOnWriteArrayList<>())
                .add("%s /%s of %s: %s".formatted(method, path[3], path[2], parts));
    }

    private byte[] said(String behaviour, String office, JsonNode asked) {
        if (behaviour.equals("answers garbage")) {
            return "{\"office\":".getBytes(StandardCharsets.UTF_8);
        }
        String from = behaviour.equals("answers for another office") ? "XX" : office;
        List<Object> answers = asked.valueStream().map(it -> answer(office, it)).toList();
        return TumarJson.mapper().writeValueAsBytes(new AnswersBody<>(from, answers));
    }

    private void await() {
        try {
            end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String part(JsonNode question) {
        return question.propertyNames().iterator().next();
    }

    private Object answer(String office, JsonNode question) {
        String part = part(question);
        if (part.equals("partners")) {
            return directory(
                    office,
                    TumarJson.mapper()
                            .treeToValue(question.path(part), DirectoryQuestionBody.class));
        }
        SpanBody span = TumarJson.mapper().treeToValue(question.path(part), SpanBody.class);
        long n = worth(office, span);
        return switch (part) {
            case "events" -> CampaignAnswerBody.events(events(n));
            case "calls" ->
                    CampaignAnswerBody.calls(
                            new CallStatisticsBody(
                                    null,
                                    null,
                                    n,
                                    n / 2,
                                    rows("phone", n),
                                    rows("employment-abroad", n),
                                    rows("advice", n),
                                    rows(office.equals("KZ") ? "RU" : "KZ", n),
                                    rows("2014-03", n)));
            case "trainings" -> PartnerAnswerBody.trainings(trainings(n));
            case "network" ->
                    PartnerAnswerBody.network(
                            new GrowthBody(
                                    office,
                                    null,
                                    span.from(),
                                    span.to(),
                                    n,
                                    2 * n,
                                    n,
                                    2 * n,
                                    List.of(new KindGrowthBody("ngo", n, 2 * n, n, 2 * n)),
                                    List.of()));
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static long worth(String office, SpanBody span) {
        long n = CODES.indexOf(office) + 1;
        return WORTH.entrySet().stream()
                .filter(it -> span.programmes() == null || span.programmes().contains(it.getKey()))
                .mapToLong(it -> it.getValue() * n)
                .sum();
    }

    private static List<CountRow> rows(String key, long n) {
        return n == 0 ? List.of() : List.of(new CountRow(key, n));
    }

    private static CampaignStatisticsBody events(long n) {
        EventSum sum = new EventSum(n, 10 * n, 100 * n, n, 5 * n, new Silent(0, 0, 0));
        List<EventRow> rows = n == 0 ? List.of() : List.of(new EventRow("seminar", sum));
        return new CampaignStatisticsBody(
                null,
                null,
                sum,
                rows,
                rows,
                rows,
                rows,
                rows,
                n == 0 ? List.of() : List.of(new SexRow("female", 6 * n, 0L, 0L)),
                n == 0 ? List.of() : List.of(new MaterialCount("leaflet", "kk", 5 * n)));
    }

    /// Gains differ from office to office, so that their mean is not the ratio of their sums.
    private static TrainingTablesBody trainings(long n) {
        BigDecimal before = BigDecimal.valueOf(100 * n);
        BigDecimal after = BigDecimal.valueOf(100 * n + n * n);
        Sum sum = new Sum(n, 20 * n, 2 * n, n == 0 ? null : new Gain(before, after, n, null));
        List<TrainingRow> rows = n == 0 ? List.of() : List.of(new TrainingRow("2014", sum));
        return new TrainingTablesBody(null, null, sum, rows, rows, rows, rows, rows, rows);
    }

    private PartnerAnswerBody directory(String office, DirectoryQuestionBody question) {
        if ("!".equals(question.search())) {
            return PartnerAnswerBody.refused("search", "bad-query");
        }
        List<EntryBody> all =
                partners.getOrDefault(office, Map.of()).values().stream()
                        .filter(it ->
                                question.search() == null
                                        || it.order().startsWith(question.search()))
                        .filter(it ->
                                question.programmes() == null
                                        || it.partner().memberships().stream()
                                                .anyMatch(one ->
                                                        question.programmes()
                                                                .contains(one.programme())))
                        .sorted(Comparator.comparing(RecordsUnderTest::place))
                        .toList();
        List<EntryBody> rest =
                all.stream()
                        .filter(it ->
                                question.from() == null
                                        || place(it)
                                                        .compareTo(
                                                                question.from().order()
                                                                        + "\n"
                                                                        + question.from().id())
                                                >= 0)
                        .toList();
        List<EntryBody> page = rest.stream().limit(question.first()).toList();
        return PartnerAnswerBody.partners(
                new DirectoryPageBody(page, all.size(), page.size() < rest.size()));
    }

    private static String place(EntryBody entry) {
        return entry.order() + "\n" + entry.partner().id();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.close();
    }
}
