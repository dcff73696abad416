package org.indaba.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** DOCX files as word processors write them, and as nobody should. */
public final class MadeDocx {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public static MadeDocx of(String body) {
        return new MadeDocx().with("[Content_Types].xml", "<Types/>").with("word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + body
                        + "</w:body></w:document>");
    }

    public MadeDocx styles(String styles) {
        return with("word/styles.xml", "<w:styles " + W + ">" + styles + "</w:styles>");
    }

    public MadeDocx with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public MadeDocx with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    public static String paragraph(String style, String text) {
        return "<w:p>" + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + "<w:r><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
