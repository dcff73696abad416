package org.indaba.channel.webchat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a file is by its first bytes, as far as that matters: a sound and a picture must be what they say. */
final class FileType {
    /** How many first bytes tell. */
    static final int HEAD = 16;

    private static final List<String> SOUNDS = List.of("OggS", "ID3", "fLaC", "#!AMR", "caff", "RIFF", "FORM", ".snd");
    private static final List<String> PICTURES = List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "RIFF", "BM", "II*", "MM");

    /** Both a sound and a film may lie in it, and in {@code ftyp} a picture too. */
    private static final String EBML = "\u001aE\u00df\u00a3";

    private FileType() {}

    /** Whether a file of the voice field can be heard. */
    static boolean isSound(byte[] head) {
        return startsWithAny(head, SOUNDS) || isFilm(head) || isMpeg(head);
    }

    /** Whether what the declared type promises may be there. Other types promise nothing. */
    static boolean keepsPromise(String declared, byte[] head) {
        if (declared.startsWith("audio/")) {
            return isSound(head);
        } else if (declared.startsWith("image/") && !declared.startsWith("image/svg")) {
            return startsWithAny(head, PICTURES) || text(head, 4, 4).equals("ftyp");
        } else if (declared.equals("application/pdf")) {
            return text(head, 0, 4).equals("%PDF");
        }
        return true;
    }

    /** The kind of attachment. */
    static String kind(boolean voice, String declared) {
        if (voice) {
            return "voice";
        } else if (declared.startsWith("audio/")) {
            return "audio";
        } else if (declared.startsWith("video/")) {
            return "video";
        }
        return declared.startsWith("image/") && !declared.startsWith("image/svg") ? "photo" : "document";
    }

    private static boolean isFilm(byte[] head) {
        return text(head, 4, 4).equals("ftyp") || text(head, 0, 4).equals(EBML);
    }

    /** MPEG audio and ADTS: eleven bits that are set. */
    private static boolean isMpeg(byte[] head) {
        return head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xe0) == 0xe0 && (head[1] & 0xff) != 0xff;
    }

    private static boolean startsWithAny(byte[] head, List<String> signatures) {
        return signatures.stream().anyMatch(each -> text(head, 0, each.length()).equals(each));
    }

    private static String text(byte[] head, int from, int length) {
        return from + length > head.length
                ? ""
                : new String(Arrays.copyOfRange(head, from, from + length), StandardCharsets.ISO_8859_1);
    }
}
