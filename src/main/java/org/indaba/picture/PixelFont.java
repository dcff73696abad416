package org.indaba.picture;

import java.util.HashMap;
import java.util.Map;

/**
 * A font with small Latin letters, digits and the dash, of which a question's id consists. The letters are five pixels wide
 * and seven high.
 */
final class PixelFont {
    static final int WIDTH = 5;
    static final int HEIGHT = 7;

    /** The width of a letter with the gap to the next. */
    static final int ADVANCE = WIDTH + 1;

    private static final String SHAPES =
            "0 0e11131519110e 1 040c040404040e 2 0e11010204081f 3 1f02040201110e 4 02060a121f0202 5 1f101e0101110e "
                    + "6 0608101e11110e 7 1f010204080808 8 0e11110e11110e 9 0e11110f01020c a 00000e010f110f "
                    + "b 1010161911111e c 00000e1010110e d 01010d1311110f e 00000e111f100e f 0609081c080808 "
                    + "g 000f11110f010e h 10101619111111 i 04000c0404040e j 0200060202120c k 10101214181412 "
                    + "l 0c04040404040e m 00001a15151111 n 00001619111111 o 00000e1111110e p 00001e111e1010 "
                    + "q 00000d130f0101 r 00001619101010 s 00000e100e011e t 08081c08080906 u 0000111111130d "
                    + "v 00001111110a04 w 0000111115150a x 0000110a040a11 y 000011110f010e z 00001f0204081f "
                    + "- 0000001f000000";

    /** The rows of each letter from the top; the leftmost pixel is the highest of five bits. */
    private static final Map<Character, int[]> ROWS = rows();

    private PixelFont() {}

    private static Map<Character, int[]> rows() {
        Map<Character, int[]> rows = new HashMap<>();
        String[] words = SHAPES.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            int[] shape = new int[HEIGHT];
            for (int row = 0; row < HEIGHT; row++) {
                shape[row] = Integer.parseInt(words[i + 1].substring(2 * row, 2 * row + 2), 16);
            }
            rows.put(words[i].charAt(0), shape);
        }
        return rows;
    }

    /** Tells whether this pixel of the text is black; the first letter begins at 0. */
    static boolean black(String text, int x, int y) {
        int place = Math.floorDiv(x, ADVANCE);
        int column = Math.floorMod(x, ADVANCE);
        if (x < 0 || y < 0 || y >= HEIGHT || column >= WIDTH || place >= text.length()) {
            return false;
        }
        int[] shape = ROWS.get(text.charAt(place));
        return shape != null && (shape[y] >> (WIDTH - 1 - column) & 1) == 1;
    }
}
