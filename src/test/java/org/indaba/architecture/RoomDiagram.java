package org.indaba.architecture;

import java.util.ArrayList;
import java.util.List;
import org.indaba.architecture.LineRouter.Area;
import org.indaba.architecture.LineRouter.Line;
import org.indaba.architecture.LineRouter.Piece;
import org.indaba.architecture.RoomLayout.Box;
import org.indaba.channel.Inbound;
import org.indaba.channel.Outbound;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.Input;
import org.indaba.export.query.DownloadRequest;
import org.indaba.store.ReadContext;
import org.indaba.store.outbox.Notice;

/** The drawing of docs/architecture.md: the rooms of {@link Rooms} where {@link RoomLayout} has them. */
final class RoomDiagram {
    /** Where an answer comes down. */
    private static final int DOWNHILL = 831;

    /** Where the call goes back up to the channel. */
    private static final int BACK_UP = 962;

    private static final int LEGEND = 46;

    private static final String STYLE = """
            text{font:13px system-ui,sans-serif;fill:#1f2328;text-anchor:middle}
            .name{font-weight:600}
            .small{font-size:11px;fill:#59636e}
            .label{font-size:11px;text-anchor:start;stroke:#fff;stroke-width:4px;paint-order:stroke}
            .page{fill:#fff}
            .layer{fill:#f6f8fa}
            .box{fill:#fff;stroke:#8c959f}
            path{fill:none;stroke-width:1.2}
            .answer{stroke:#0969da;stroke-width:3}
            .export{stroke:#bc4c00;stroke-width:3}
            .use{stroke:#59636e;stroke-dasharray:4 3}
            .head{stroke:none}
            #answer path{fill:#0969da}#export path{fill:#bc4c00}#use path{fill:#59636e}
            @media (prefers-color-scheme:dark){
            text{fill:#e6edf3}
            .small{fill:#9198a1}
            .label{stroke:#0d1117}
            .page{fill:#0d1117}
            .layer{fill:#151b23}
            .box{fill:#0d1117;stroke:#656c76}
            .answer{stroke:#4493f8}.export{stroke:#f0883e}.use{stroke:#9198a1}
            #answer path{fill:#4493f8}#export path{fill:#f0883e}#use path{fill:#9198a1}
            }
            """;

    /** A step of a way, with the class that carries it. */
    private record Step(String from, String to, String way, String carries, int preferred) {}

    private static final List<Step> STEPS = List.of(
            new Step("channel.telegram", "intake", "answer", Inbound.class.getSimpleName(), DOWNHILL),
            new Step("intake", "conversation", "answer", Input.class.getSimpleName(), DOWNHILL),
            new Step("conversation", "store", "answer", Effect.class.getSimpleName(), DOWNHILL),
            new Step("store", "outbox", "answer", Notice.class.getSimpleName(), DOWNHILL),
            new Step("channel.webchat", "intake", "answer", Inbound.class.getSimpleName(), 521),
            new Step("api", "export", "export", DownloadRequest.class.getSimpleName(), 66),
            new Step("export", "store", "export", ReadContext.class.getSimpleName(), 66));

    private final StringBuilder svg = new StringBuilder();
    private final List<String> labels = new ArrayList<>();

    private RoomDiagram() {}

    /** As a text of SVG, the same for the same rooms. */
    static String svg() {
        return new RoomDiagram().draw();
    }

    private String draw() {
        int height = RoomLayout.top(RoomLayout.layers()) - RoomLayout.LANE + LEGEND;
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">",
                RoomLayout.WIDTH, height, RoomLayout.WIDTH, height);
        line("<title>The rooms of Indaba, the way of an answer, and the way of an export</title>");
        svg.append("<style>\n").append(STYLE).append("</style>\n<defs>\n");
        List.of("answer", "export", "use").forEach(this::head);
        line("</defs>");
        line("<rect class=\"page\" width=\"%d\" height=\"%d\" rx=\"8\"/>", RoomLayout.WIDTH, height);
        for (int i = 0; i < RoomLayout.layers(); i++) {
            line("<rect class=\"layer\" x=\"6\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>",
                    RoomLayout.top(i), RoomLayout.RIGHT + 2, RoomLayout.BOX_HEIGHT + 2 * RoomLayout.PADDING);
        }
        ways();
        RoomLayout.boxes().forEach(this::box);
        foot("vault", "tools");
        foot("channel", "values");
        labels.forEach(this::line);
        legend(height - 22);
        line("</svg>");
        return svg.toString();
    }

    private void ways() {
        LineRouter router = new LineRouter();
        for (Step step : STEPS) {
            Line line = router.route(RoomLayout.box(step.from()), RoomLayout.box(step.to()), step.preferred());
            path(step.way(), line.path());
            Piece last = line.pieces().get(line.pieces().size() - 1);
            int x = last.x2() + 8;
            int y = last.y2() - RoomLayout.PADDING - RoomLayout.LANE / 2 + 4;
            label(x, y, step.carries());
            router.avoid(new Area(x, y - 10, x + 6 * step.carries().length(), y + 3));
        }
        Box outbox = RoomLayout.box("outbox");
        Box telegram = RoomLayout.box("channel.telegram");
        int half = RoomLayout.BOX_HEIGHT / 2;
        path("answer", "M%d %d H%d V%d H%d".formatted(
                outbox.right(), outbox.y() + half, BACK_UP, telegram.y() + half, telegram.right()));
        int middle = (outbox.y() + telegram.bottom()) / 2;
        labels.add("<text class=\"label\" style=\"text-anchor:middle\" transform=\"translate(%d %d) rotate(-90)\">%s</text>"
                .formatted(BACK_UP + 18, middle, Outbound.class.getSimpleName()));
        for (List<Box> each : RoomLayout.exceptions()) {
            Line line = router.route(each.get(0), each.get(1), each.get(0).x() + each.get(0).width() / 2);
            path("use", line.path());
        }
    }

    private void head(String way) {
        line("<marker id=\"%s\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"%d\" markerHeight=\"%d\" "
                        + "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"head\" d=\"M0 0 8 4 0 8Z\"/></marker>",
                way, way.equals("use") ? 8 : 12, way.equals("use") ? 8 : 12);
    }

    private void box(Box box) {
        line("<g><title>%s</title>", uses(box));
        line("<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/>",
                box.x(), box.y(), box.width(), RoomLayout.BOX_HEIGHT);
        int middle = box.x() + box.width() / 2;
        boolean alone = box.caption().isEmpty();
        line("<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>", middle, box.y() + (alone ? 30 : 22), box.name());
        if (!alone) {
            line("<text class=\"small\" x=\"%d\" y=\"%d\">%s</text>", middle, box.y() + 39, box.caption());
        }
        line("</g>");
    }

    private static String uses(Box box) {
        if (box.name().equals(RoomLayout.WIRING)) {
            return "uses every room";
        }
        String used = String.join(", ", RoomLayout.usedBy(box));
        return box.name() + (used.isEmpty() ? " uses no other room" : " may use " + used);
    }

    private void legend(int y) {
        String[][] told = {
            {"answer", "an answer, down and back"}, {"export", "an export"},
            {"use", "uses a room before it, and what that one uses; every other use goes to the right or down"}};
        int x = 16;
        for (String[] each : told) {
            path(each[0], "M%d %d H%d".formatted(x, y, x + 34));
            line("<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>", x + 42, y + 4, each[1]);
            x += 42 + 6 * each[1].length() + 24;
        }
    }

    /** Says what the layer of that room holds. */
    private void foot(String room, String text) {
        label(RoomLayout.RIGHT + 16, RoomLayout.box(room).y() + RoomLayout.BOX_HEIGHT / 2 + 4, text);
    }

    private void label(int x, int y, String text) {
        labels.add("<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>".formatted(x, y, text));
    }

    private void path(String way, String path) {
        line("<path class=\"%s\" d=\"%s\" marker-end=\"url(#%s)\"/>", way, path, way);
    }

    private void line(String format, Object... values) {
        svg.append(values.length == 0 ? format : format.formatted(values)).append('\n');
    }
}
