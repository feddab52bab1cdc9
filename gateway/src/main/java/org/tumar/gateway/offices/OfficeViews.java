package org.tumar.gateway.offices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// One edition of all offices' figures, each office in a view of its own.
final class OfficeViews {

    /// Tells one edition that was forgotten and came again from what it was before.
    private static final AtomicLong SERIALS = new AtomicLong();

    private final long serial = SERIALS.incrementAndGet() << 40;
    private final Map<String, OfficeView> views = new LinkedHashMap<>();
    private final ProgrammeWatch watch;

    /// Whether anybody ever wanted to know it.
    private volatile boolean wanted;

    /// @param views in the order of the configuration
    /// @param wanted from the start
    OfficeViews(List<OfficeView> views, ProgrammeWatch watch, boolean wanted) {
        views.forEach(it -> this.views.put(it.office().code(), it));
        this.watch = watch;
        this.wanted = wanted;
    }

    long serial() {
        return serial;
    }

    Collection<OfficeView> all() {
        return views.values();
    }

    /// Whether anybody has wanted to know it, so that it is to be kept warm.
    boolean isWanted() {
        return wanted || !(watch.watched() instanceof Question.Doing);
    }

    /// Begins what one request needs.
    List<OfficeView.Asked> ask(Map<String, Question> questions, long now, String correlation) {
        wanted = true;
        List<OfficeView.Asked> asked = new ArrayList<>(questions.size());
        questions.forEach(
                (office, question) -> asked.add(view(office).ask(question, now, correlation)));
        return asked;
    }

    private OfficeView view(String office) {
        OfficeView view = views.get(office);
        if (view == null) {
            throw new IllegalArgumentException("no office of this gateway");
        }
        return view;
    }

    long version(Map<String, Question> questions) {
        long version = serial;
        for (Map.Entry<String, Question> asked : questions.entrySet()) {
            version += view(asked.getKey()).version(asked.getValue());
        }
        return version;
    }

    void note(Map<String, Question> questions) {
        questions.forEach((office, question) -> view(office).note(question));
    }

    void changed(Collection<Signal> signals) {
        if (isWanted()) {
            views.forEach((code, view) ->
                    view.errands()
                            .changed(
                                    signals.stream()
                                            .filter(it -> it.office().equals(code))
                                            .toList()));
        }
    }

    /// Has those that could not answer asked again in the background.
    void tend(Collection<String> offices) {
        offices.forEach(it -> view(it).errands().tend());
    }
}
