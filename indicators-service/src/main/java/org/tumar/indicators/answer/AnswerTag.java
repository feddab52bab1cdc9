package org.tumar.indicators.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tumar.contracts.indicators.OfficeAnswerBody;
import org.tumar.contracts.indicators.ProgrammeAnswerBody;
import org.tumar.indicators.programme.Definitions;

/// The ETag of an answer: changes whenever anything in the answer could have changed; of the
/// approved view only when something has.
final class AnswerTag {

    private static final int LENGTH = 32;

    private AnswerTag() {}

    static String of(OfficeAnswerBody answer, Question question) {
        MessageDigest digest = sha256();
        add(digest, "codes");
        question.codes().forEach(it -> add(digest, it));
        add(digest, "showing");
        add(digest, question.showing().mark());
        add(digest, "catalogue");
        answer.catalogue().forEach(it -> add(digest, it));
        add(digest, "tags");
        answer.programmes().forEach(it -> add(digest, it.tag()));
        return "\"" + words(digest) + "\"";
    }

    /// What is in a programme's answer, whatever its tag. The stamp of the last change would tell
    /// of drafts, and of what waits for its approval.
    static String of(ProgrammeAnswerBody answer) {
        MessageDigest digest = sha256();
        add(digest, Definitions.sorted(answer.definition()).toString());
        answer.figures().forEach(it -> add(digest, it.toString()));
        answer.discrepancies().forEach(it -> add(digest, it.toString()));
        answer.regionalClaims().forEach(it -> add(digest, it.toString()));
        return words(digest);
    }

    private static String words(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
