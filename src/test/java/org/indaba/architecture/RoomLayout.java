package org.indaba.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the drawing of docs/architecture.md has each room. The layers stand in the order in which an answer comes through
 * them; within a layer, what stands at the side is to the left. A room may use the rooms that come after it as one reads;
 * the rest are exceptions, which are drawn.
 */
final class RoomLayout {
    static final int WIDTH = 1000;
    static final int BOX_HEIGHT = 50;
    static final int PADDING = 10;

    /** Between two layers, where the lines have room. */
    static final int LANE = 34;

    /** What stands left of this is at the side of the way of an answer. */
    static final int MAIN = 390;

    static final int RIGHT = 930;

    /** The box of the packages that {@link Rooms} leaves out, as they wire all others. */
    static final String WIRING = "Server, cli";

    private static final int LEFT = 14;
    private static final int SIDE_WIDTH = 104;
    private static final int GAP = 8;

    /**
     * A room, or a room with those whose names begin with its name.
     *
     * @param caption what it is for, in a few words, or empty
     * @param layer counted from the top, from 0
     */
    record Box(String name, String caption, int layer, int x, int y, int width) {
        int right() {
            return x + width;
        }

        int bottom() {
            return y + BOX_HEIGHT;
        }
    }

    private static final Map<String, Box> BOXES = new LinkedHashMap<>();

    private static int layer = 0;

    static {
        box(WIRING, "wire every part", LEFT, SIDE_WIDTH);
        box("configuration", "", LEFT + SIDE_WIDTH + GAP, SIDE_WIDTH);
        box("rehearsal", "a terminal's chat", LEFT + 2 * (SIDE_WIDTH + GAP), SIDE_WIDTH);
        layer++;
        side("api", "downloads", 0);
        side("metrics", "figures", 1);
        box("channel.webchat", "the chat as plain pages", MAIN, 262);
        box("channel.telegram", "updates in, calls out", 668, RIGHT - 668);
        layer++;
        side("schedule", "what comes due", 1);
        side("health", "are parts alive?", 2);
        box("intake", "one turn, one transaction: what came in becomes a decision, and that becomes rows", MAIN, RIGHT - MAIN);
        layer++;
        side("export", "CSV, JSON, ZIP", 0);
        side("agenda", "what is on", 1);
        side("enquiries", "figures for staff", 2);
        box("phrases", "every sentence", MAIN, 150);
        box("coordination", "staff: decisions", 556, 160);
        box("conversation", "the interview: decisions", 732, RIGHT - 732);
        layer++;
        side("backup", "out, in, verified", 1);
        side("keys", "their rotation", 2);
        box("store", "one writer; a class a table", 556, RIGHT - 556);
        layer++;
        side("media", "bytes of files", 2);
        box("outbox", "rows that are due become calls, paced and retried", MAIN, RIGHT - MAIN);
        layer++;
        row("vault", "http", "security", "clock", "filecheck", "files", "crypto", "qr", "picture", "worker", "cache", "latency", "logs");
        layer++;
        row("channel", "consultation", "document", "timetable", "questionnaire", "places", "markup");
    }

    private RoomLayout() {}

    private static void side(String name, String caption, int column) {
        box(name, caption, LEFT + column * (SIDE_WIDTH + GAP), SIDE_WIDTH);
    }

    private static void row(String... names) {
        int width = (RIGHT - LEFT + GAP) / names.length - GAP;
        for (int i = 0; i < names.length; i++) {
            box(names[i], "", LEFT + i * (width + GAP), width);
        }
    }

    private static void box(String name, String caption, int x, int width) {
        BOXES.put(name, new Box(name, caption, layer, x, top(layer) + PADDING, width));
    }

    /** Of a layer. */
    static int top(int layer) {
        return LEFT + layer * (BOX_HEIGHT + 2 * PADDING + LANE);
    }

    static int layers() {
        return layer + 1;
    }

    /** In the order in which one reads. */
    static List<Box> boxes() {
        return List.copyOf(BOXES.values());
    }

    static Box box(String name) {
        return BOXES.get(name);
    }

    /** The box in which a room is drawn. */
    static Optional<Box> of(String room) {
        return BOXES.values().stream()
                .filter(each -> room.equals(each.name()) || room.startsWith(each.name() + "."))
                .max(Comparator.comparing(each -> each.name().length()));
    }

    /** The names of the boxes that a box may use. */
    static Set<String> usedBy(Box box) {
        Set<String> used = new TreeSet<>();
        Rooms.names().stream().filter(room -> of(room).equals(Optional.of(box)))
                .flatMap(room -> Rooms.usedBy(room).stream())
                .forEach(each -> of(each).ifPresent(found -> used.add(found.name())));
        used.remove(box.name());
        return used;
    }

    /** A box that uses one before it, where that does not follow from what else is used. */
    static List<List<Box>> exceptions() {
        List<Box> order = boxes();
        List<List<Box>> exceptions = new ArrayList<>();
        for (Box user : order) {
            Set<String> direct = usedBy(user);
            for (String each : direct) {
                Box used = box(each);
                boolean follows = direct.stream().filter(other -> !other.equals(each))
                        .anyMatch(other -> reached(box(other)).contains(each));
                if (order.indexOf(used) < order.indexOf(user) && !follows) {
                    exceptions.add(Arrays.asList(user, used));
                }
            }
        }
        return exceptions;
    }

    private static Set<String> reached(Box from) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(usedBy(from));
        while (!next.isEmpty()) {
            String each = next.remove(next.size() - 1);
            if (reached.add(each)) {
                next.addAll(usedBy(box(each)));
            }
        }
        return reached;
    }
}
