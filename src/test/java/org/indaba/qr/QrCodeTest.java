package org.indaba.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final String LINK = "https://indaba.example.org/c/wg-study";

    @ParameterizedTest
    @ValueSource(strings = {
        LINK, "https://t.me/indaba_bot?start=wg-study_radio", "http://[fd00::1]:7070/c/abc"
    })
    void a_camera_reads_the_link_back(String link) throws Exception {
        assertThat(Scanner.scan(QrCode.of(link).png(8))).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource({"1, 400", "4, 500", "8, 600", "16, 900"})
    void a_picture_weighs_less_than_a_sentence_of_a_page(int scale, int most) {
        assertThat(QrCode.of(LINK).png(scale)).hasSizeLessThan(most);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void each_module_is_a_square_of_pixels_and_the_quiet_zone_is_white(int scale) throws Exception {
        QrCode code = QrCode.of(LINK);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.png(scale)));
        assertThat(picture.getWidth()).isEqualTo(code.side() * scale).isEqualTo(picture.getHeight());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean black = (picture.getRGB(x, y) & 0xff) == 0;
                assertThat(black).as("pixel %d, %d", x, y).isEqualTo(code.dark(x / scale, y / scale));
            }
        }
        for (int i = 0; i < code.side(); i++) {
            assertThat(code.dark(i, 3) || code.dark(3, i)).as("quiet at %d", i).isFalse();
        }
        assertThat(code.dark(4, 4)).as("the finder's corner").isTrue();
    }

    @Test
    void a_link_that_is_too_long_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("https://x.example/" + "a".repeat(3_000)))
                .withMessageContaining("3018 letters");
    }

    @Test
    void letters_that_would_be_lost_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("https://x.example/c/سؤال"))
                .withMessageContaining("ASCII");
    }
}
