package org.indaba.picture;

import java.util.List;

/**
 * Draws bars one below the other, each between its name and its number: the picture has no words, so it can be read in any
 * language.
 */
public final class BarChart {
    private static final int WIDTH = 720;
    private static final int ROW = 36;
    private static final int MARGIN = 12;
    private static final int GAP = 9;

    /** The pixels for one pixel of a letter: it can be read on a phone at arm's length. */
    private static final int SCALE = 3;

    private static final int BAR = PixelFont.HEIGHT * SCALE;

    private final List<Bar> bars;
    private final int begin;
    private final int longest;
    private final long most;

    /** @param name small Latin letters, digits and dashes */
    public record Bar(String name, long count) {}

    public BarChart(List<Bar> bars) {
        this.bars = List.copyOf(bars);
        this.begin = MARGIN + bars.stream().mapToInt(each -> width(each.name())).max().orElse(0) + GAP;
        int number = bars.stream().mapToInt(each -> width(Long.toString(each.count()))).max().orElse(0);
        this.longest = WIDTH - MARGIN - number - GAP - begin;
        this.most = Math.max(1, bars.stream().mapToLong(Bar::count).max().orElse(1));
    }

    private static int width(String text) {
        return text.length() * PixelFont.ADVANCE * SCALE;
    }

    public byte[] png() {
        return new BitPng(WIDTH, 2 * MARGIN + Math.max(1, bars.size()) * ROW, this::black).bytes();
    }

    private boolean black(int x, int y) {
        int row = (y - MARGIN) / ROW;
        int top = (y - MARGIN) % ROW - (ROW - BAR) / 2;
        if (y < MARGIN || row >= bars.size()) {
            return false;
        } else if (x >= begin - 2 && x < begin) {
            return true;
        } else if (top < 0 || top >= BAR) {
            return false;
        }
        Bar bar = bars.get(row);
        int length = (int) (longest * bar.count() / most);
        if (x < begin) {
            return letter(bar.name(), x - MARGIN, top);
        }
        return x < begin + length || letter(Long.toString(bar.count()), x - begin - length - GAP, top);
    }

    private static boolean letter(String text, int x, int y) {
        return x >= 0 && PixelFont.black(text, x / SCALE, y / SCALE);
    }
}
