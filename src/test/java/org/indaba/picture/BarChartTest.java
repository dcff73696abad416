package org.indaba.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.indaba.picture.BarChart.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture of figures that a thin line carries and every reader can read. */
class BarChartTest {
    @Test
    void it_is_a_picture_that_others_can_read() throws IOException {
        BufferedImage image = read(new BarChart(List.of(new Bar("a", 10), new Bar("b", 5))).png());
        assertThat(image.getWidth()).isEqualTo(720);
        int whole = longestRun(image, 12, 48);
        int half = longestRun(image, 48, 84);
        assertThat(half).as("half as many, half as long").isBetween(whole / 2 - 3, whole / 2 + 3);
    }

    @Test
    void nobody_yet_is_a_picture_too() throws IOException {
        assertThat(read(new BarChart(List.of(new Bar("a", 0))).png()).getHeight()).isPositive();
        assertThat(read(new BarChart(List.of()).png()).getHeight()).isPositive();
    }

    /** The longest ids and millions of answers; coordination.Limits has the same promise. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 30, 60, 100})
    void none_is_larger_than_a_message_promised(int questions) throws IOException {
        Random random = new Random(questions);
        byte[] png = new BarChart(IntStream.range(0, questions)
                .mapToObj(i -> new Bar(word(random), random.nextInt(9_000_000))).toList()).png();
        assertThat(png.length).isLessThan((2 + questions / 4) * 1_000);
        assertThat(read(png).getWidth()).isEqualTo(720);
    }

    @Test
    void an_ordinary_one_is_small() {
        byte[] png = new BarChart(List.of(
                new Bar("a", 190), new Bar("b", 150), new Bar("c", 120), new Bar("e", 101), new Bar("f", 99))).png();
        assertThat(png.length).isLessThan(1_500);
    }

    @Test
    void every_letter_of_an_id_has_a_shape_of_its_own() {
        String letters = "abcdefghijklmnopqrstuvwxyz0123456789-";
        assertThat(letters.chars().mapToObj(each -> shape((char) each))).doesNotHaveDuplicates()
                .allMatch(shape -> shape.contains("#"));
    }

    private static String shape(char letter) {
        StringBuilder shape = new StringBuilder();
        for (int y = 0; y < PixelFont.HEIGHT; y++) {
            for (int x = 0; x < PixelFont.ADVANCE; x++) {
                shape.append(PixelFont.black(String.valueOf(letter), x, y) ? '#' : '.');
            }
        }
        return shape.toString();
    }

    private static String word(Random random) {
        return random.ints(12, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int longestRun(BufferedImage image, int top, int bottom) {
        int longest = 0;
        for (int y = top; y < bottom; y++) {
            int run = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                run = (image.getRGB(x, y) & 0xff) == 0 ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }
}
