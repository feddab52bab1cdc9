package org.tumar.gateway.composition;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tumar.gateway.offices.Edition;
import org.tumar.gateway.offices.Heard;
import org.tumar.gateway.offices.Inquiry;
import org.tumar.gateway.offices.Office;
import org.tumar.gateway.offices.Question;
import org.tumar.gateway.offices.Standing;
import org.tumar.gateway.offices.View;

/// What somebody sees from one gateway: of which offices, in which view.
///
/// What is not seen is not asked for, and what is asked for on somebody else's behalf is left out.
public final class Outlook {

    private final Sight sight;
    private final List<Office> behind;
    private final Map<String, View> views = new LinkedHashMap<>();

    /// @param behind the offices behind the gateway
    /// @param wanted null for the fullest that may be seen of each office
    public Outlook(Sight sight, List<Office> behind, @Nullable View wanted) {
        this.sight = sight;
        this.behind = behind;
        for (Office office : behind) {
            seen(office.code(), wanted).ifPresent(it -> views.put(office.code(), it));
        }
    }

    private Optional<View> seen(String office, @Nullable View wanted) {
        return wanted == null
                ? sight.view(office)
                : Optional.of(wanted).filter(it -> sight.mayRead(it, office));
    }

    /// Whether there is nothing that may be seen.
    public boolean isBlind() {
        return views.isEmpty();
    }

    /// The codes of the offices behind the gateway.
    public List<String> behind() {
        return behind.stream().map(Office::code).toList();
    }

    /// By office, in the order of the configuration; those that may be seen.
    public Map<String, View> views() {
        return views;
    }

    public boolean sees(String office, String programme) {
        View view = views.get(office);
        return view != null && sight.mayRead(view, office, programme);
    }

    /// Whether every office behind the gateway may be seen, and all in one view: what some say now
    /// and what was approved of others add up to nothing.
    boolean isWhole(String programme) {
        return behind.stream().allMatch(it -> sees(it.code(), programme))
                && views.values().stream().distinct().count() <= 1;
    }

    /// The offices of which it may be seen who has not reported.
    List<String> complete(String programme) {
        return views.keySet().stream()
                .filter(it -> sees(it, programme) && sight.mayReadCompleteness(it, programme))
                .toList();
    }

    /// Whether it may be seen which offices there are, and how each is doing.
    public boolean listsOffices() {
        return behind.stream().allMatch(it -> sight.mayList(it.code()));
    }

    /// How the offices are doing.
    public Inquiry doing() {
        Map<Edition, Map<String, Question>> parts = new LinkedHashMap<>();
        behind.forEach(it -> put(parts, edition(it), it.code(), new Question.Doing()));
        return new Inquiry(parts);
    }

    /// How every office is doing.
    public List<Standing> doing(Heard heard) {
        return behind.stream().flatMap(it -> heard.of(edition(it), it).stream()).toList();
    }

    private Edition edition(Office office) {
        return Edition.now(views.getOrDefault(office.code(), View.CURRENT));
    }

    /// What has to be asked of whom.
    ///
    /// @param moments empty for the present
    public Inquiry inquiry(Question question, Collection<Optional<Instant>> moments) {
        Map<Edition, Map<String, Question>> parts = new LinkedHashMap<>();
        views.forEach((office, view) -> {
            Question own = of(office, question);
            if (!(own instanceof Question.Doing)) {
                moments.forEach(it -> put(parts, new Edition(view, it), office, own));
            }
        });
        return new Inquiry(parts);
    }

    private static void put(
            Map<Edition, Map<String, Question>> parts,
            Edition edition,
            String office,
            Question question) {
        parts.computeIfAbsent(edition, _ -> new LinkedHashMap<>()).put(office, question);
    }

    private Question of(String office, Question question) {
        if (!(question instanceof Question.Some(SortedSet<String> codes))) {
            return question;
        }
        SortedSet<String> seen =
                codes.stream()
                        .filter(it -> sees(office, it))
                        .collect(Collectors.toCollection(TreeSet::new));
        return seen.isEmpty() ? new Question.Doing() : new Question.Some(seen);
    }

    /// What may be seen of what the offices said.
    List<Standing> standings(Heard heard, Optional<Instant> asOf) {
        return behind.stream()
                .filter(it -> views.containsKey(it.code()))
                .flatMap(it ->
                        heard
                                .of(new Edition(edition(it).view(), asOf), it)
                                .map(this::seen)
                                .stream())
                .toList();
    }

    private Standing seen(Standing standing) {
        String office = standing.office().code();
        return standing.only(it -> sees(office, it));
    }
}
