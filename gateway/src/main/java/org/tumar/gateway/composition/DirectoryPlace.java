package org.tumar.gateway.composition;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.tumar.contracts.partners.DirectoryPageBody.EntryBody;
import org.tumar.contracts.partners.DirectoryQuestionBody.PlaceBody;
import org.tumar.gateway.offices.Office;

/// A place in the order of the directory, whether or not the partner is still there.
///
/// @param order the first name in Latin letters, by the sound
public record DirectoryPlace(String order, String id, String office)
        implements Comparable<DirectoryPlace> {

    /// Longer ones are none of ours.
    private static final int LONGEST = 4_000;

    private static final String END = "\n";
    private static final int PARTS = 3;

    private static final Comparator<DirectoryPlace> ORDER =
            Comparator.comparing(DirectoryPlace::order)
                    .thenComparing(DirectoryPlace::id)
                    .thenComparing(DirectoryPlace::office);

    static DirectoryPlace of(Office office, EntryBody entry) {
        return new DirectoryPlace(entry.order(), entry.partner().id(), office.code());
    }

    /// Empty where it is no cursor of ours.
    public static Optional<DirectoryPlace> read(String cursor) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = plain.split(END, -1);
            return parts.length == PARTS
                    ? Optional.of(new DirectoryPlace(parts[0], parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// As clients see it.
    public String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        String.join(END, order, id, office).getBytes(StandardCharsets.UTF_8));
    }

    /// Where an office's page begins.
    public PlaceBody body() {
        return new PlaceBody(order, id);
    }

    @Override
    public int compareTo(DirectoryPlace other) {
        return ORDER.compare(this, other);
    }
}
