package org.indaba.channel.webchat.form;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.channel.InboundKey;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.session.WebSession;
import org.indaba.crypto.Sha256;

/**
 * The key of a form, which proves that the form comes from a page of this site and makes a second copy of it recognisable:
 * 128 random bits, the time, and a keyed hash of both with the session and the consultation.
 */
public record CsrfFormKey(String random, String issued, String tag) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 16;
    private static final int TAG_DIGITS = 32;
    private static final int CONTENT_DIGITS = 16;
    private static final Pattern SHAPE =
            Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9a-z]{1,10})\\.([0-9a-f]{32})");

    public static CsrfFormKey issue(WebSession session, String code, Instant now, UnaryOperator<String> keyedHash) {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        String random = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String issued = Long.toString(now.getEpochSecond(), Character.MAX_RADIX);
        return new CsrfFormKey(random, issued, tag(session, code, random, issued, keyedHash));
    }

    /**
     * Reads the key of a form that came from a page of this session and consultation and is not older than forms may be.
     */
    public static Optional<CsrfFormKey> parse(
            String written, WebSession session, String code, Instant now, UnaryOperator<String> keyedHash) {
        Matcher parts = SHAPE.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        CsrfFormKey key = new CsrfFormKey(parts.group(1), parts.group(2), parts.group(3));
        boolean ours = WebSession.same(key.tag, tag(session, code, key.random, key.issued, keyedHash));
        return ours && !key.issuedAt().plus(WebChatLimits.FORM_LIVES).isBefore(now) ? Optional.of(key) : Optional.empty();
    }

    private Instant issuedAt() {
        return Instant.ofEpochSecond(Long.parseLong(issued, Character.MAX_RADIX));
    }

    /** The random bits in the key of a form's text; the text's key is made of the form's. */
    public static String randomOf(String message) {
        return message.split("/", 2)[0];
    }

    public String written() {
        return random + "." + issued + "." + tag;
    }

    /**
     * The key of what a form's button does. It depends on the form's content too: a copy has the same key, while a form
     * that a person changed after going back in the browser is a new act.
     */
    InboundKey act(PostedForm form) {
        return new InboundKey(WebChannel.NAME, "", random).part(digest(form.content()));
    }

    /** The key of the text. It is the same whichever button sends the text again, and with whichever files. */
    InboundKey text(PostedForm form) {
        return new InboundKey(WebChannel.NAME, "", random).part(digest(form.said()));
    }

    /** The key of the text with these files. */
    InboundKey message(PostedForm form) {
        return form.files().isEmpty() ? text(form) : text(form).part(digest(form.brought()));
    }

    /**
     * Hashes the content with the tag. The tag is stored nowhere, so nobody can find out by trying which words a key was
     * made of.
     */
    private String digest(String content) {
        return Sha256.hex(tag + "\n" + content).substring(0, CONTENT_DIGITS);
    }

    private static String tag(
            WebSession session, String code, String random, String issued, UnaryOperator<String> keyedHash) {
        return keyedHash.apply("form\n" + session.token() + "\n" + code + "\n" + random + "\n" + issued)
                .substring(0, TAG_DIGITS);
    }
}
