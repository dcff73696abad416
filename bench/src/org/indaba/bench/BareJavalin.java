package org.indaba.bench;

import io.javalin.Javalin;

/** The reference of the start: Javalin with nothing behind it. {@code BareJavalin PORT [once]} */
public final class BareJavalin {
    private BareJavalin() {}

    public static void main(String[] words) throws Exception {
        Javalin started = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = Integer.parseInt(words[0]);
            config.routes.get("/health/ready", context -> context.result("ready"));
        }).start();
        System.out.println("Bare is listening on http://127.0.0.1:" + started.port());
        if (words.length > 1) {
            Probe.untilReady(started.port(), ProcessHandle.current());
            started.stop();
            System.exit(0);
        }
    }

    /** What is shaded into the product's jar and that Javalin alone would come with. */
    static boolean needs(String entry) {
        return entry.startsWith("io/javalin/") || entry.startsWith("org/eclipse/jetty/")
                || entry.startsWith("kotlin/") || entry.startsWith("jakarta/") || entry.startsWith("org/slf4j/")
                || entry.startsWith("META-INF/services/org.eclipse.jetty")
                || entry.startsWith("META-INF/services/jakarta");
    }
}
