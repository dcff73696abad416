package org.indaba.channel.webchat.session;

import io.javalin.http.Context;
import java.time.Duration;

/** The cookie by which a browser is known: for this site and its pages alone, and for no script. */
public final class SessionCookie {
    private static final String NAME = "indaba";

    private SessionCookie() {}

    /** RFC 6265bis: a name that no other site, and no page of another path, can set. */
    private static String name(BrowserRequest caller) {
        return caller.secure() ? "__Host-" + NAME : NAME;
    }

    /** Null where the browser brings none. */
    public static String read(Context context, BrowserRequest caller) {
        return context.cookie(name(caller));
    }

    /** @param lives zero: the browser forgets it */
    public static void write(Context context, BrowserRequest caller, String value, Duration lives) {
        context.res().setHeader("Set-Cookie", name(caller) + "=" + value + "; Path=/; Max-Age=" + lives.toSeconds()
                + "; HttpOnly; SameSite=Lax" + (caller.secure() ? "; Secure" : ""));
    }
}
