package org.indaba.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rooms of the house, and what each may use besides the JDK, slf4j and itself: an allow-list. The longest name that
 * fits a class is its room.
 */
final class Rooms {
    static final String ROOT = "org.indaba";

    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        room("places", "org.apache.commons.text..");
        room("markup", "org.commonmark..");
        room("questionnaire.yaml", "org.snakeyaml.engine..", "org.apache.commons.text..");
        room("questionnaire", "crypto", "questionnaire.yaml", "places");
        room("timetable", "questionnaire");
        room("document", "markup", "questionnaire", "javax.xml.stream..", "org.commonmark..");
        room("conversation", "markup", "conversation.prompt", "conversation.review", "questionnaire", "places", "timetable", "document");
        room("conversation.prompt", "conversation", "conversation.review", "questionnaire", "places");
        room("conversation.review", "conversation", "conversation.prompt", "questionnaire", "places");
        room("consultation", "document", "questionnaire", "questionnaire.yaml", "places", "timetable");
        room("coordination", "coordination.launch", "coordination.announcement", "coordination.role", "coordination.report",
                "document", "consultation", "conversation", "conversation.prompt", "questionnaire");
        room("coordination.launch", "coordination", "consultation", "conversation", "conversation.prompt", "questionnaire",
                "places");
        room("coordination.announcement", "coordination", "consultation", "conversation", "conversation.prompt",
                "questionnaire");
        room("coordination.role", "coordination", "consultation", "conversation", "places");
        room("coordination.report", "coordination", "coordination.role", "consultation", "conversation", "questionnaire");
        room("phrases", "markup", "conversation", "questionnaire", "places", "timetable", "com.ibm.icu..");
        room("channel", "markup");
        room("security");
        room("channel.telegram", "markup", "worker", "http", "channel", "logs", "com.pengrad..", "okhttp3..", "okio..", "io.javalin..", "com.google.gson..",
                "kotlin..");
        room("clock", "io.github.bucket4j..");
        room("http", "crypto", "clock", "security", "org.eclipse.jetty..", "io.javalin..", "jakarta.servlet..", "io.github.bucket4j..", "kotlin..");
        room("picture");
        room("qr", "picture", "com.google.zxing..");
        room("channel.webchat", "crypto", "markup", "filecheck", "files", "worker", "http", "security", "logs", "document", "channel", "phrases", "conversation", "questionnaire", "qr", "io.javalin..", "gg.jte..", "jakarta.servlet..",
                "org.apache.commons.fileupload2..", "kotlin..");
        room("vault", "crypto", "files", "channel");
        room("keys", "channel", "store", "store.schema", "vault", "org.jooq..");
        room("store", "crypto", "markup", "files", "worker", "latency", "document", "channel", "conversation", "consultation", "coordination",
                "coordination.launch", "coordination.announcement", "coordination.role", "coordination.report", "questionnaire", "places", "org.jooq..", "com.google.gson..",
                "org.flywaydb..", "org.sqlite..", "store.schema");
        room("store.schema", "org.jooq..");
        room("cache");
        room("enquiries", "cache", "coordination", "coordination.report", "store", "store.schema", "org.jooq..");
        room("agenda", "consultation", "conversation", "questionnaire", "questionnaire.yaml", "store", "org.jooq..");
        room("intake", "worker", "enquiries", "latency", "logs", "media", "document", "channel", "channel.webchat", "conversation", "consultation", "coordination",
                "coordination.launch", "coordination.announcement", "coordination.role", "agenda", "questionnaire", "phrases", "store", "store.schema", "vault", "org.jooq..");
        room("schedule", "worker", "agenda", "consultation", "conversation", "coordination.announcement",
                "coordination.report", "questionnaire", "places", "store", "org.jooq..");
        room("outbox.mydata", "channel", "conversation", "questionnaire", "phrases", "store", "store.schema", "vault", "org.jooq..");
        room("outbox", "worker", "outbox.mydata", "clock", "document", "channel", "picture", "qr", "conversation", "questionnaire", "phrases", "store", "vault",
                "io.github.bucket4j..", "org.jooq..");
        room("media", "crypto", "filecheck", "files", "worker", "document", "channel", "store", "vault", "org.jooq..");
        room("export", "crypto", "agenda", "cache", "consultation", "questionnaire", "places", "phrases", "store", "de.siegmar.fastcsv..",
                "com.google.gson..", "org.jooq..");
        room("backup", "crypto", "files", "worker", "store", "vault", "com.exceptionfactory.jagged..", "com.google.gson..", "org.jooq..");
        room("api", "crypto", "http", "security", "logs", "consultation", "questionnaire", "places", "phrases", "export", "store", "io.javalin..",
                "com.google.gson..", "jakarta.servlet..", "org.eclipse.jetty..", "kotlin..");
        room("crypto");
        room("worker");
        room("files");
        room("filecheck", "files");
        room("latency");
        room("logs", "ch.qos.logback..", "com.google.gson..");
        room("health", "worker", "channel.telegram", "outbox", "store");
        room("metrics", "filecheck", "files", "security", "channel.telegram", "latency", "intake", "outbox", "store", "health", "io.javalin..", "io.micrometer..",
                "io.prometheus..", "kotlin..");
        room("rehearsal", "questionnaire", "questionnaire.yaml", "conversation", "phrases");
        room("configuration", "crypto", "http", "filecheck", "files", "conversation", "store", "consultation", "questionnaire.yaml", "com.typesafe.config..",
                "org.apache.commons.text..");
    }

    private Rooms() {}

    private static void room(String name, String... mayUse) {
        MAY_USE.put(name, List.of(mayUse));
    }

    /** All but {@code cli} and the top, which wire everything. */
    static Set<String> names() {
        return MAY_USE.keySet();
    }

    /** The rooms that a room may use. */
    static List<String> usedBy(String room) {
        return MAY_USE.get(room).stream().filter(MAY_USE::containsKey).toList();
    }

    /** The room's own packages: its name and what is below it, unless that is a room of its own. */
    static boolean holds(String room, String packageName) {
        String name = ROOT + "." + room;
        boolean inside = packageName.equals(name) || packageName.startsWith(name + ".");
        return inside && MAY_USE.keySet().stream()
                .filter(other -> other.startsWith(room + "."))
                .noneMatch(other -> holds(other, packageName));
    }

    /** Whether a class of the room may use a class of that package. */
    static boolean mayUse(String room, String packageName) {
        List<String> everywhere = List.of("java..", "javax.crypto..", "org.slf4j..", "");
        List<String> allowed = new ArrayList<>(everywhere);
        allowed.addAll(MAY_USE.get(room));
        return holds(room, packageName) || allowed.stream().anyMatch(each -> fits(each, packageName));
    }

    private static boolean fits(String allowed, String packageName) {
        if (allowed.endsWith("..")) {
            String prefix = allowed.substring(0, allowed.length() - 2);
            return packageName.equals(prefix) || packageName.startsWith(prefix + ".");
        }
        return MAY_USE.containsKey(allowed) ? holds(allowed, packageName) : packageName.equals(allowed);
    }

}
