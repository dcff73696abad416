package org.indaba.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** What a phone's camera makes of a picture. */
public final class Scanner {
    private Scanner() {}

    /** The text in the QR code of a picture file. */
    public static String scan(byte[] file) throws IOException, ReaderException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        if (picture == null) {
            throw NotFoundException.getNotFoundInstance();
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bits = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader().decode(bits).getText();
        } catch (ReaderException oddAngle) {
            // Its search for the corners misses one straight picture in some 3,000; a camera looks again from elsewhere.
            return new QRCodeReader().decode(bits, Map.of(DecodeHintType.PURE_BARCODE, true)).getText();
        }
    }
}
