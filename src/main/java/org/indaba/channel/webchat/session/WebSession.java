package org.indaba.channel.webchat.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.channel.Address;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.crypto.Sha256;

/**
 * The session of one browser. The token is in the browser's cookie alone; the server keeps its SHA-256.
 *
 * @param token 256 random bits, in the letters of a URL
 */
public record WebSession(String token) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int TAG_DIGITS = 32;
    private static final Pattern COOKIE = Pattern.compile("([A-Za-z0-9_-]{43})\\.([0-9a-f]{32})");

    public static WebSession begin() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return new WebSession(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * Reads the session of a cookie that {@link #cookie} made. The result is empty for a cookie that is cut or that anyone
     * else made.
     */
    public static Optional<WebSession> of(Optional<String> cookie, UnaryOperator<String> keyedHash) {
        return cookie.map(COOKIE::matcher)
                .filter(Matcher::matches)
                .filter(parts -> same(parts.group(2), tag(parts.group(1), keyedHash)))
                .map(parts -> new WebSession(parts.group(1)));
    }

    /**
     * Reads the session of a cookie of the right form, without a check of who made it. Where its address is known the
     * cookie was made before the key was changed: nobody can guess a token that is in use.
     */
    public static Optional<WebSession> claimed(Optional<String> cookie) {
        return cookie.map(COOKIE::matcher).filter(Matcher::matches).map(parts -> new WebSession(parts.group(1)));
    }

    public String cookie(UnaryOperator<String> keyedHash) {
        return token + "." + tag(token, keyedHash);
    }

    public Address address() {
        return new Address(WebChannel.NAME, "", Sha256.hex(token));
    }

    private static String tag(String token, UnaryOperator<String> keyedHash) {
        return keyedHash.apply("session\n" + token).substring(0, TAG_DIGITS);
    }

    /** Compares in constant time. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Session";
    }
}
