package org.indaba.http;

import static org.indaba.document.MadeDocx.paragraph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.indaba.document.MadeDocx;

/** DOCX files that no word processor wrote, by what is wrong with them. */
final class HostileZips {
    private static final String DOCUMENT = "word/document.xml";

    private HostileZips() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byte[] sound = MadeDocx.of(paragraph("Heading1", "A") + paragraph("", "text")).bytes();
        all.put("a zip bomb in the document", docx(new byte[40 << 20]));
        all.put("a zip bomb in a picture", MadeDocx.of("").with("word/media/a.bmp", new byte[80 << 20]).bytes());
        all.put("a zip in a zip in a zip", nested());
        all.put("twenty thousand parts", many());
        all.put("a part twice", doubled(sound));
        all.put("an entity from a file", docx("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d><p><t>&x;</t></p></d>"));
        all.put("an entity from the network", docx("<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\"><d/>"));
        all.put("a parameter entity", docx("<!DOCTYPE d [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/\">%x;]><d/>"));
        all.put("a billion laughs", docx(laughs()));
        all.put("one large entity ten thousand times", docx("<!DOCTYPE d [<!ENTITY x \"" + "a".repeat(100_000) + "\">]><d>"
                + "&x;".repeat(10_000) + "</d>"));
        all.put("an include from the network", docx("<d xmlns:x=\"http://www.w3.org/2001/XInclude\"><x:include href=\"file:///etc/passwd\"/></d>"));
        all.put("a tower of tags", docx("<p>".repeat(1_000_000)));
        all.put("two hundred thousand attributes", docx(attributes()));
        all.put("styles that follow one another without end", MadeDocx.of(paragraph("s0", "A")).styles(chain()).bytes());
        all.put("half a million paragraphs", docx("<d>" + "<p><t>a</t></p>".repeat(500_000) + "</d>"));
        all.put("UTF-16 with a DOCTYPE", docx("\uFEFF<!DOCTYPE d [<!ENTITY x \"y\">]><d>&x;</d>".getBytes(StandardCharsets.UTF_16BE)));
        all.put("UTF-7 that hides a DOCTYPE", docx("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-!DOCTYPE d+AD4-<d/>"));
        all.put("EBCDIC", docx("<?xml version=\"1.0\" encoding=\"IBM037\"?><d/>".getBytes(Charset.forName("IBM037"))));
        all.put("names that climb", new MadeDocx().with("../../../../tmp/escaped", "x").with("/etc/cron.d/x", "x").bytes());
        all.put("cut in the middle", Arrays.copyOf(sound, sound.length / 2));
        all.put("sizes that lie", lying(sound));
        all.put("a directory of four gigabytes", directory(sound));
        all.put("a PDF before the zip", joined("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), docx(laughs())));
        all.put("a page before the zip", joined("<html><script>alert(1)</script>\0".getBytes(StandardCharsets.US_ASCII), sound));
        all.put("encrypted", encrypted(sound));
        return all;
    }

    private static byte[] docx(String xml) {
        return docx(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] docx(byte[] document) {
        return MadeDocx.of("").with(DOCUMENT, document).bytes();
    }

    private static byte[] nested() {
        byte[] inner = new MadeDocx().with("zeros", new byte[4 << 20]).bytes();
        for (int i = 0; i < 6; i++) {
            MadeDocx outer = new MadeDocx();
            for (int j = 0; j < 16; j++) {
                outer.with(j + ".zip", inner);
            }
            inner = outer.bytes();
        }
        return MadeDocx.of("").with(DOCUMENT, inner).bytes();
    }

    private static byte[] many() {
        MadeDocx many = MadeDocx.of("");
        IntStream.range(0, 20_000).forEach(i -> many.with("x/" + i, ""));
        return many.bytes();
    }

    /** The same zip after itself: who streams sees each part twice, who reads the directory once. */
    private static byte[] doubled(byte[] zip) {
        int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        return joined(Arrays.copyOf(zip, directory), zip);
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        IntStream.range(1, 40).forEach(i ->
                laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">"));
        return laughs + "]><d><p><t>&a39;</t></p></d>";
    }

    private static String attributes() {
        StringBuilder xml = new StringBuilder("<d");
        IntStream.range(0, 200_000).forEach(i -> xml.append(" a").append(i).append("=\"\""));
        return xml + "/>";
    }

    private static String chain() {
        StringBuilder styles = new StringBuilder();
        IntStream.range(0, 60_000).forEach(i -> styles.append("<w:style w:styleId=\"s" + i + "\"><w:basedOn w:val=\"s" + (i + 1) + "\"/></w:style>"));
        return styles.toString();
    }

    /** The first part's own head says that it has ten bytes. */
    private static byte[] lying(byte[] zip) {
        byte[] lying = zip.clone();
        lying[6] &= ~8;
        Arrays.fill(lying, 18, 26, (byte) 0);
        lying[22] = 10;
        return lying;
    }

    private static byte[] directory(byte[] zip) {
        byte[] large = zip.clone();
        int end = indexOf(large, new byte[] {'P', 'K', 5, 6});
        Arrays.fill(large, end + 8, end + 20, (byte) 0xff);
        return large;
    }

    private static byte[] encrypted(byte[] zip) {
        byte[] encrypted = zip.clone();
        encrypted[6] |= 1;
        return encrypted;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] mark) {
        for (int i = 0; i + mark.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        throw new AssertionError("no such mark");
    }
}
