package org.tumar.kit.records;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a record stands in its document's head.
record RecordDocument<T>(Kind<T> kind) {

    Document write(Kept<T> kept) {
        Document head = said(kept.sequence(), kept.withdrawn(), kept.content(), kept.authorship());
        if (!kept.history().isEmpty()) {
            head.append("history", kept.history().stream().map(this::write).toList());
        }
        return head;
    }

    private Document write(Earlier<T> it) {
        return said(it.sequence(), it.withdrawn(), it.content(), it.authorship());
    }

    private Document said(long sequence, boolean withdrawn, T content, Authorship authorship) {
        Document said = new Document("sequence", sequence);
        if (withdrawn) {
            said.append("withdrawn", true);
        }
        said.append("content", kind.write().apply(content))
                .append("by", authorship.by())
                .append("at", Date.from(authorship.at()));
        if (authorship.reason() != null) {
            said.append("reason", authorship.reason());
        }
        return said;
    }

    Kept<T> read(String id, Document head) {
        return new Kept<>(
                id,
                head.getLong("sequence"),
                head.getBoolean("withdrawn", false),
                content(head),
                authorship(head),
                head.getList("history", Document.class, List.of()).stream()
                        .map(this::earlier)
                        .toList());
    }

    private Earlier<T> earlier(Document said) {
        return new Earlier<>(
                said.getLong("sequence"),
                said.getBoolean("withdrawn", false),
                content(said),
                authorship(said));
    }

    private T content(Document said) {
        return kind.read().apply(said.getString("content"));
    }

    private static Authorship authorship(Document said) {
        @Nullable String reason = said.getString("reason");
        return new Authorship(said.getString("by"), said.getDate("at").toInstant(), reason);
    }
}
