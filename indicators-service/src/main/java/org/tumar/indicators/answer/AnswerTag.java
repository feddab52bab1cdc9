package org.tumar.indicators.answer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tumar.contracts.indicators.OfficeAnswerBody;

/// The ETag of an answer: changes whenever anything in the answer could have changed.
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
        return "\"" + HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH) + "\"";
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
