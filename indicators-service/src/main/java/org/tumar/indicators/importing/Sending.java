package org.tumar.indicators.importing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tumar.contracts.indicators.ImportPartBody;
import org.tumar.contracts.indicators.ProgrammeBody;
import org.tumar.contracts.indicators.event.ImportTerms;
import org.tumar.contracts.indicators.event.ProgrammeDefined;
import org.tumar.contracts.indicators.event.RowsImported;
import org.tumar.indicators.figure.Outgoing;
import org.tumar.programmefiles.ProgrammeContent;

/// What the owner of a programme tells each other office of it.
///
/// An office that a programme no longer names gets a definition without indicators: its copy shows
/// nothing any more, and keeps what it was.
public final class Sending {

    private final Optional<ProgrammeBody> before;
    private final ProgrammeContent content;

    /// @param content with the definition as it stands afterwards
    private Sending(Optional<ProgrammeBody> before, ProgrammeContent content) {
        this.before = before;
        this.content = content;
    }

    /// A definition that changed without rows.
    public static List<Outgoing> definition(Optional<ProgrammeBody> before, ProgrammeBody after) {
        return new Sending(before, new ProgrammeContent(after, List.of(), List.of()))
                .others().stream().<Outgoing>map(Sending::defined).toList();
    }

    /// What files say.
    static List<Outgoing> files(
            Optional<ProgrammeBody> before, ProgrammeContent content, ImportTerms terms) {
        Sending sending = new Sending(before, content);
        return sending.others().stream()
                .flatMap(it -> sending.outgoing(it, terms).stream())
                .toList();
    }

    private List<ImportPartBody> others() {
        ProgrammeBody definition = content.definition();
        Set<String> offices = new LinkedHashSet<>(content.offices());
        before.map(it -> new ProgrammeContent(it, List.of(), List.of()).offices())
                .ifPresent(offices::addAll);
        offices.remove(definition.owner());
        return offices.stream().map(content::part).toList();
    }

    /// Files that replace say something also by what they do not have.
    private Optional<Outgoing> outgoing(ImportPartBody part, ImportTerms terms) {
        if (terms.replace() || !part.results().isEmpty() || !part.published().isEmpty()) {
            return Optional.of(new Outgoing.Imported(new RowsImported(part, terms)));
        }
        return before.equals(Optional.of(content.definition()))
                ? Optional.empty()
                : Optional.of(defined(part));
    }

    private static Outgoing defined(ImportPartBody part) {
        return new Outgoing.Defined(new ProgrammeDefined(part.office(), part.definition()));
    }
}
