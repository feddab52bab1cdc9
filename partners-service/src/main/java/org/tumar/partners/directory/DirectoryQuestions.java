package org.tumar.partners.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tumar.contracts.access.ProgrammeReach;
import org.tumar.contracts.partners.CodeListBody;
import org.tumar.contracts.partners.DirectoryPageBody;
import org.tumar.contracts.partners.DirectoryPageBody.EntryBody;
import org.tumar.contracts.partners.DirectoryQuestionBody;
import org.tumar.contracts.partners.DirectoryQuestionBody.PlaceBody;
import org.tumar.contracts.partners.PartnerAnswerBody;
import org.tumar.contracts.partners.PartnerCodes;
import org.tumar.partners.partner.Partners.Entry;
import org.tumar.partners.partner.Sight;
import org.tumar.partners.spelling.Romanization;
import org.tumar.partners.spelling.Spelling;

/// Answers who is in the directory, with the contacts that are open, to whomever it is.
public final class DirectoryQuestions {

    private static final int MOST = 500;

    private final Directory directory;
    private final Romanization romanization;

    DirectoryQuestions(Directory directory, Romanization romanization) {
        this.directory = directory;
        this.romanization = romanization;
    }

    /// @param programmes whose networks are shown
    public PartnerAnswerBody answer(DirectoryQuestionBody question, ProgrammeReach programmes) {
        Optional<Spelling> name = spelling(question.search());
        Optional<Spelling> place = spelling(question.place());
        return refusal(question, name, place)
                .orElseGet(() -> {
                    Wanted wanted =
                            new Wanted(
                                    name,
                                    Optional.ofNullable(question.service()),
                                    Optional.ofNullable(question.kind()),
                                    place.map(it -> new Wanted.Place(given(question.place()), it)),
                                    Optional.ofNullable(question.programme()));
                    return found(wanted, question, Sight.open(programmes));
                });
    }

    private Optional<Spelling> spelling(@Nullable String text) {
        return given(text).isEmpty()
                ? Optional.empty()
                : Optional.of(Spelling.of(given(text), romanization));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// What has no letter and no digit finds nothing, and would seem to find everything.
    private static Optional<PartnerAnswerBody> refusal(
            DirectoryQuestionBody question, Optional<Spelling> name, Optional<Spelling> place) {
        if (name.filter(Spelling::isEmpty).isPresent()) {
            return Optional.of(PartnerAnswerBody.refused("search", "bad-query"));
        }
        if (place.filter(Spelling::isEmpty).isPresent()) {
            return Optional.of(PartnerAnswerBody.refused("place", "bad-query"));
        }
        if (question.from() != null && !isWhole(question.from())) {
            return Optional.of(PartnerAnswerBody.refused("from", "bad-query"));
        }
        if (question.first() < 1 || question.first() > MOST) {
            return Optional.of(PartnerAnswerBody.refused("first", "bad-number"));
        }
        return unknown("kind", question.kind(), PartnerCodes.KINDS)
                .or(() -> unknown("service", question.service(), PartnerCodes.SERVICES));
    }

    /// A place without its parts is none, whatever its type says of them.
    private static boolean isWhole(PlaceBody from) {
        return Stream.<@Nullable String>of(from.order(), from.id()).noneMatch(Objects::isNull);
    }

    private static Optional<PartnerAnswerBody> unknown(
            String field, @Nullable String code, CodeListBody list) {
        return code == null || list.has(code)
                ? Optional.empty()
                : Optional.of(PartnerAnswerBody.refused(field, "unknown-code"));
    }

    private PartnerAnswerBody found(Wanted wanted, DirectoryQuestionBody question, Sight sight) {
        List<Entry> all = directory.all(wanted, sight);
        Optional<Cursor> from =
                Optional.ofNullable(question.from()).map(it -> new Cursor(it.order(), it.id()));
        List<Entry> rest =
                all.stream()
                        .filter(it ->
                                from.map(place -> Cursor.of(it).compareTo(place) >= 0).orElse(true))
                        .toList();
        List<EntryBody> entries =
                rest.stream()
                        .limit(question.first())
                        .map(it -> new EntryBody(it.order(), sight.body(it.kept())))
                        .toList();
        return PartnerAnswerBody.partners(
                new DirectoryPageBody(entries, all.size(), entries.size() < rest.size()));
    }
}
