package org.indaba.questionnaire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a questionnaire says, in 64 hexadecimal digits of SHA-256: the texts that people are shown and the codes that
 * are stored. Comments, layout and how far a translation has come do not count, so a draft may become reviewed under
 * running interviews. Each part is preceded by its length, so no two questionnaires run together into the same bytes.
 */
final class Digest {
    private final MessageDigest sha256;

    private Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(Questionnaire questionnaire) {
        Digest digest = new Digest();
        digest.add(questionnaire.edition().questionnaire());
        digest.add(questionnaire.edition().version());
        digest.add(questionnaire.title());
        digest.add(questionnaire.purpose());
        digest.add(questionnaire.questions().size());
        questionnaire.questions().forEach(digest::add);
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    private void add(Question question) {
        add(question.id());
        add(question.kind());
        add(question.required() ? 1 : 0);
        add(question.text());
        List<Option> options = question.match(open -> List.of(), Question.OneOf::options);
        add(options.size());
        for (Option option : options) {
            add(option.code());
            add(option.label());
        }
    }

    private void add(Texts texts) {
        add(texts.in().size());
        texts.in().forEach((language, text) -> {
            add(language.tag());
            add(text);
        });
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        sha256.update(bytes);
    }

    private void add(int number) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
