package org.indaba.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.indaba.picture.BitPng;

/** A QR code (ISO/IEC 18004) with the quiet zone around it that the standard asks for. */
public final class QrCode {
    /** The modules of the quiet zone: section 9.1 of the standard. */
    private static final int QUIET_ZONE = 4;

    /** The level of error correction: up to 15 % may be covered by dirt, a fold or a shadow. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * Encodes a link.
     *
     * @throws IllegalArgumentException for a link that is longer than a code takes, about 2,300 letters, or that has
     *      letters which no URI has (RFC 3986) and which would be lost
     */
    public static QrCode of(String link) {
        if (!link.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a link has letters of ASCII alone");
        }
        try {
            return new QrCode(new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException("a link of " + link.length() + " letters fits no QR code", e);
        }
    }

    /** The modules along one side, including the quiet zone. */
    public int side() {
        return modules.getWidth();
    }

    /** Tells whether the module is dark. */
    boolean dark(int x, int y) {
        return modules.get(x, y);
    }

    /** Returns a PNG, black on white. {@code scale} is the number of pixels along one side of a module. */
    public byte[] png(int scale) {
        return new BitPng(side() * scale, side() * scale, (x, y) -> dark(x / scale, y / scale)).bytes();
    }
}
