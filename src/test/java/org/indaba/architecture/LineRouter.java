package org.indaba.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.indaba.architecture.RoomLayout.Box;

/** Lines between boxes of the drawing: upright ones, joined by level ones between two layers, none upon another or a text. */
final class LineRouter {
    private static final int FROM_CORNER = 24;
    private static final int STEP = 12;
    private static final int APART = 18;

    /** What no line may cross. */
    record Area(int x, int y, int right, int bottom) {
        static Area of(Box box) {
            return new Area(box.x(), box.y(), box.right(), box.bottom());
        }
    }

    /** A piece of a line, upright or level. */
    record Piece(int x1, int y1, int x2, int y2) {
        boolean crosses(Area area) {
            return Math.max(x1, x2) > area.x() && Math.min(x1, x2) < area.right()
                    && Math.max(y1, y2) > area.y() && Math.min(y1, y2) < area.bottom();
        }

        private boolean upright() {
            return x1 == x2;
        }

        /** Whether they run side by side, too near to be told apart. */
        boolean near(Piece other) {
            boolean both = upright() == other.upright();
            return upright()
                    ? both && Math.abs(x1 - other.x1) < APART && overlap(y1, y2, other.y1, other.y2)
                    : both && Math.abs(y1 - other.y1) < STEP && overlap(x1, x2, other.x1, other.x2);
        }

        private static boolean overlap(int from, int to, int start, int end) {
            return Math.max(from, to) > Math.min(start, end) && Math.min(from, to) < Math.max(start, end);
        }
    }

    /** From a box to another. */
    record Line(Box from, Box to, List<Piece> pieces) {
        /** In the words of an SVG's path. */
        String path() {
            Piece first = pieces.get(0);
            return "M%d %d ".formatted(first.x1(), first.y1()) + pieces.stream()
                    .map(each -> each.upright() ? "V" + each.y2() : "H" + each.x2())
                    .collect(Collectors.joining(" "));
        }
    }

    private final List<Piece> drawn = new ArrayList<>();
    private final List<Area> taken = new ArrayList<>(RoomLayout.boxes().stream().map(Area::of).toList());

    /** Keeps the lines to come away from it. */
    void avoid(Area area) {
        taken.add(area);
    }

    /**
     * The first line that meets nothing and runs beside no other line, a straight one if there is any.
     *
     * @param from in another layer than {@code to}
     * @param preferred where the line stands upright if it can
     */
    Line route(Box from, Box to, int preferred) {
        for (int place : places(to, preferred)) {
            Line line = new Line(from, to, pieces(from, to, place, place, 0));
            if (places(from, place).get(0) == place && free(line)) {
                return drawn(line);
            }
        }
        for (int end : places(to, preferred)) {
            for (int start : places(from, preferred)) {
                for (int level : levels(from, to)) {
                    Line line = new Line(from, to, pieces(from, to, start, end, level));
                    if (free(line)) {
                        return drawn(line);
                    }
                }
            }
        }
        throw new AssertionError("the drawing has no room for a line from %s to %s: RoomLayout has to make some"
                .formatted(from.name(), to.name()));
    }

    private Line drawn(Line line) {
        drawn.addAll(line.pieces());
        return line;
    }

    private boolean free(Line line) {
        return line.pieces().stream().allMatch(piece ->
                taken.stream().noneMatch(piece::crosses) && drawn.stream().noneMatch(piece::near));
    }

    private static List<Integer> places(Box box, int preferred) {
        List<Integer> places = new ArrayList<>();
        if (preferred >= box.x() + FROM_CORNER && preferred <= box.right() - FROM_CORNER) {
            places.add(preferred);
        }
        IntStream.iterate(box.x() + FROM_CORNER, x -> x <= box.right() - FROM_CORNER, x -> x + STEP).forEach(places::add);
        return places;
    }

    /** Between the layers of both, as near as may be to where the line begins. */
    private static List<Integer> levels(Box from, Box to) {
        boolean up = from.y() > to.y();
        int edge = up ? from.y() : from.bottom();
        int way = up ? -1 : 1;
        return IntStream.rangeClosed(1, 3).mapToObj(i -> edge + way * (RoomLayout.PADDING + i * STEP - 6)).toList();
    }

    private static List<Piece> pieces(Box from, Box to, int start, int end, int level) {
        boolean up = from.y() > to.y();
        int first = up ? from.y() : from.bottom();
        int last = up ? to.bottom() : to.y();
        return start == end
                ? List.of(new Piece(start, first, end, last))
                : List.of(new Piece(start, first, start, level), new Piece(start, level, end, level),
                        new Piece(end, level, end, last));
    }
}
