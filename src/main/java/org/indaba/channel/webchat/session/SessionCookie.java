package org.indaba.channel.webchat.session;

import io.javalin.http.Context;
import java.time.Duration;

/** Reads and writes the cookie of a session: it is valid for this site's pages alone and hidden from scripts. */
public final class SessionCookie {
    private static final String NAME = "indaba";

    private SessionCookie() {}

    /** RFC 6265bis: a cookie name that no other site, and no page of another path, can set. */
    private static String name(BrowserRequest caller) {
        return caller.secure() ? "__Host-" + NAME : NAME;
    }

    /** The result is null where the browser sends none. */
    public static String read(Context context, BrowserRequest caller) {
        return context.cookie(name(caller));
    }

    /** @param lives the lifetime; with zero the browser forgets the cookie */
    public static void write(Context context, BrowserRequest caller, String value, Duration lives) {
        context.res().setHeader("Set-Cookie", name(caller) + "=" + value + "; Path=/; Max-Age=" + lives.toSeconds()
                + "; HttpOnly; SameSite=Lax" + (caller.secure() ? "; Secure" : ""));
    }
}
