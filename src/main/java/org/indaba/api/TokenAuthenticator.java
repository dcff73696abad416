package org.indaba.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.indaba.consultation.ReadAccess;
import org.indaba.security.RefusalKind;
import org.indaba.security.SecurityLog;
import org.indaba.store.Database;
import org.indaba.store.token.TokenTable;

/**
 * Authenticates a caller by the {@code Authorization} header: a bearer token (RFC 6750), or Basic with the token as
 * password and any user name (RFC 7617).
 */
public final class TokenAuthenticator {
    /** A header that is longer than this is refused unread; no valid one is. */
    private static final int MOST_CHARACTERS = 1_024;

    private final Database database;
    private final Optional<byte[]> secretariat;
    private final InstantSource clock;
    private final SecurityLog security;
    private final TokenUses uses;

    /** The result of reading a header. */
    sealed interface Answer {
        record Holder(ApiCaller caller) implements Answer {}

        /** A token that was valid once. */
        record Over() implements Answer {}

        record Unknown() implements Answer {}
    }

    /** {@code secretariatToken} is the one that the configuration holds, if it holds one. */
    public TokenAuthenticator(
            Database database, Optional<String> secretariatToken, InstantSource clock, SecurityLog security) {
        this.database = database;
        this.secretariat = secretariatToken.map(TokenAuthenticator::hash);
        this.clock = clock;
        this.security = security;
        this.uses = new TokenUses(database);
    }

    /** Authenticates a header. It may be null where there is none: then nobody was refused, and nothing is counted. */
    Answer ask(String header) {
        if (header == null) {
            return new Answer.Unknown();
        }
        Optional<Answer> known = token(header).flatMap(this::known);
        if (known.isEmpty()) {
            security.refused(RefusalKind.WRONG_TOKEN);
        }
        return known.orElseGet(Answer.Unknown::new);
    }

    private Optional<Answer> known(String token) {
        if (secretariat.isPresent() && MessageDigest.isEqual(hash(token), secretariat.get())) {
            return Optional.of(new Answer.Holder(new ApiCaller("secretariat", ReadAccess.SECRETARIAT)));
        }
        return database.read(db -> TokenTable.findByHash(db, TokenSecret.hash(token))).map(this::answer);
    }

    private Answer answer(TokenTable.Found found) {
        ApiCaller caller = new ApiCaller("token " + found.id(), found.access());
        Instant now = clock.instant();
        if (found.revoked().isPresent() || found.expired(now)) {
            security.refusedToken(
                    found.revoked().isPresent() ? RefusalKind.REVOKED_TOKEN : RefusalKind.EXPIRED_TOKEN, caller.actor());
            return new Answer.Over();
        }
        uses.used(found, now);
        return new Answer.Holder(caller);
    }

    private static Optional<String> token(String header) {
        if (header.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        int space = header.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        String credentials = header.substring(space + 1).trim();
        return switch (header.substring(0, space).toLowerCase(Locale.ROOT)) {
            case "bearer" -> Optional.of(credentials);
            case "basic" -> password(credentials);
            default -> Optional.empty();
        };
    }

    private static Optional<String> password(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] hash(String token) {
        return TokenSecret.hash(token).getBytes(StandardCharsets.US_ASCII);
    }
}
