package org.tumar.partners.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import org.tumar.partners.partner.Partners.Entry;

/// A place in the directory's order: right behind the partner that was there, whether or not it
/// still is.
record Cursor(String order, String id) implements Comparable<Cursor> {

    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::order).thenComparing(Cursor::id);

    static Cursor of(Entry entry) {
        return new Cursor(entry.order(), entry.kept().id());
    }

    /// Empty where it is no cursor of ours.
    static Optional<Cursor> read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int end = plain.lastIndexOf('\n');
            return end < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(plain.substring(0, end), plain.substring(end + 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((order + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
