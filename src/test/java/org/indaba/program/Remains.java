package org.indaba.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of some words is left in the files of a folder, in any form in which a program may write them: UTF-8, UTF-16 of
 * both kinds, base 64 wherever in a longer text, and numbers as text and as integers.
 */
final class Remains {
    private final Path folder;
    private final Map<String, List<byte[]>> forms = new LinkedHashMap<>();

    Remains(Path folder) {
        this.folder = folder;
    }

    Remains of(Collection<String> words) {
        for (String word : words) {
            List<byte[]> all = new ArrayList<>();
            for (Charset charset : List.of(
                    StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                all.add(word.getBytes(charset));
            }
            for (int shift = 0; shift < 3; shift++) {
                all.add(inBase64(word.getBytes(StandardCharsets.UTF_8), shift));
            }
            forms.put(word, all);
        }
        return this;
    }

    Remains of(long number) {
        List<byte[]> all = new ArrayList<>(List.of(Long.toString(number).getBytes(StandardCharsets.US_ASCII)));
        byte[] big = ByteBuffer.allocate(8).putLong(number).array();
        // SQLite writes no leading zeros beyond 6 bytes
        all.add(Arrays.copyOfRange(big, 2, 8));
        all.add(Arrays.copyOf(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array(), 6));
        forms.put(Long.toString(number), all);
        return this;
    }

    /** What stands in a longer base 64, {@code shift} bytes after a group's begin, without what its neighbours decide. */
    private static byte[] inBase64(byte[] word, int shift) {
        byte[] shifted = new byte[shift + word.length];
        System.arraycopy(word, 0, shifted, shift, word.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int from = shift == 0 ? 0 : 4;
        int to = (shift + word.length) / 3 * 4;
        return text.substring(from, to).getBytes(StandardCharsets.US_ASCII);
    }

    /** Such as {@code var/indaba.db-wal: canary-text}; empty where nothing is left. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                forms.keySet().stream().filter(word -> file.getFileName().toString().contains(word))
                        .forEach(word -> found.add(folder.relativize(file) + " is named with " + word));
                if (Files.isRegularFile(file)) {
                    found.addAll(in(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private List<String> in(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException removed) {
            return List.of();
        }
        Set<String> left = new LinkedHashSet<>(forms.keySet());
        Set<String> found = new LinkedHashSet<>();
        Map<Integer, List<Form>> byFirstTwo = byFirstTwo();
        BitSet begins = new BitSet(1 << 16);
        byFirstTwo.keySet().forEach(begins::set);
        for (int at = 0; at + 1 < bytes.length && !left.isEmpty(); at++) {
            int two = firstTwo(bytes, at);
            if (begins.get(two)) {
                for (Form form : byFirstTwo.get(two)) {
                    if (left.contains(form.word()) && form.standsAt(bytes, at)) {
                        found.add(form.word());
                        left.remove(form.word());
                    }
                }
            }
        }
        return found.stream().map(word -> folder.relativize(file) + ": " + word).toList();
    }

    /** One pass over a file looks for every form: PostgreSQL's folder has some hundred megabytes. */
    private Map<Integer, List<Form>> byFirstTwo() {
        return forms.entrySet().stream()
                .flatMap(word -> word.getValue().stream().map(bytes -> new Form(word.getKey(), bytes)))
                .collect(Collectors.groupingBy(each -> firstTwo(each.bytes(), 0)));
    }

    private static int firstTwo(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /** A word as it may be written. */
    private record Form(String word, byte[] bytes) {
        boolean standsAt(byte[] all, int at) {
            return at + bytes.length <= all.length && Arrays.equals(all, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }
}
