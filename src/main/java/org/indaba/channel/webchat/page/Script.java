package org.indaba.channel.webchat.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.indaba.crypto.Sha256;

/**
 * A script that saves people with JavaScript from losing a text; every page works without it. It is a file of its own,
 * whose name follows from its content, so that a browser downloads it once.
 *
 * @param path the path that pages refer to
 */
public record Script(String path, String source) {
    /** Keeps an answer that is being typed on the device. */
    public static final Script DRAFT = read("draft");

    /** Tells people that something is over a limit before they send it. */
    public static final Script LIMITS = read("limits");

    private static final int NAME_DIGITS = 12;

    public static void addTo(RoutesConfig routes) {
        for (Script each : List.of(DRAFT, LIMITS)) {
            routes.get(each.path, each::send);
        }
    }

    private void send(Context context) {
        PageSender.sendForEver(context, "text/javascript; charset=utf-8", source);
    }

    private static Script read(String name) {
        try (InputStream file = Script.class.getResourceAsStream("/webchat/" + name + ".js")) {
            String source = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String digits = Sha256.hex(source).substring(0, NAME_DIGITS);
            return new Script("/" + name + "-" + digits + ".js", source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
