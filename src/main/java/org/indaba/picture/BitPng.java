package org.indaba.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a black and white picture as a PNG with one bit for each pixel (RFC 2083). It is smaller than ImageIO's, and does
 * not need the memory that AWT takes.
 */
public final class BitPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Bit depth 1, grey, and the only compression, filter and order that need no parameters. */
    private static final byte[] FORM = {1, 0, 0, 0, 0};

    private static final byte NO_FILTER = 0;

    /** With this filter a row that is the same as the one above it is all zero. */
    private static final byte UP = 2;

    private final int width;
    private final int height;
    private final Black black;

    /** Tells which pixels are black. */
    public interface Black {
        boolean at(int x, int y);
    }

    public BitPng(int width, int height, Black black) {
        this.width = width;
        this.height = height;
        this.black = black;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream png = new DataOutputStream(bytes)) {
            png.write(SIGNATURE);
            chunk(png, "IHDR", head());
            chunk(png, "IDAT", compressed());
            chunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private byte[] head() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(bytes);
        head.writeInt(width);
        head.writeInt(height);
        head.write(FORM);
        return bytes.toByteArray();
    }

    private byte[] compressed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, best)) {
            byte[] above = row(0);
            out.write(NO_FILTER);
            out.write(above);
            for (int y = 1; y < height; y++) {
                byte[] row = row(y);
                out.write(UP);
                for (int i = 0; i < row.length; i++) {
                    out.write(row[i] - above[i]);
                }
                above = row;
            }
        } finally {
            best.end();
        }
        return bytes.toByteArray();
    }

    /** The leftmost pixel is the highest bit; white is 1. */
    private byte[] row(int y) {
        byte[] row = new byte[(width + 7) / 8];
        for (int x = 0; x < width; x++) {
            if (!black.at(x, y)) {
                row[x / 8] |= (byte) (0x80 >> (x % 8));
            }
        }
        return row;
    }

    private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        png.writeInt(content.length);
        png.write(name);
        png.write(content);
        png.writeInt((int) check.getValue());
    }
}
