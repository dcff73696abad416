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
    /** Modules of the quiet zone: section 9.1 of the standard. */
    private static final int QUIET_ZONE = 4;

    /** 15 % may be dirt, a fold or a shadow. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.MARGIN, QUIET_ZONE, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * Throws {@link IllegalArgumentException} for a link that is longer than a code takes, about 2,300 letters, or that
     * has letters which no URI has (RFC 3986): they would be lost.
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

    /** Modules along one side, the quiet zone among them. */
    public int side() {
        return modules.getWidth();
    }

    /** Whether the module is dark. */
    boolean dark(int x, int y) {
        return modules.get(x, y);
    }

    /** A PNG, black on white. {@code scale}: pixels along one side of a module. */
    public byte[] png(int scale) {
        return new BitPng(side() * scale, side() * scale, (x, y) -> dark(x / scale, y / scale)).bytes();
    }
}
