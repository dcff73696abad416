package org.indaba.quiet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Texts that no log may hold. They are found by their first characters, so that thousands cost no more than one. */
public final class Canaries {
    /** Those of the whole run. */
    public static final Canaries OF_THE_RUN = new Canaries();

    /** Shorter ones would be found by chance. */
    private static final int SHORTEST = 8;

    private final Map<String, Set<String>> byHead = new ConcurrentHashMap<>();

    public void add(String text) {
        if (text.length() >= SHORTEST) {
            byHead.computeIfAbsent(text.substring(0, SHORTEST), any -> ConcurrentHashMap.newKeySet()).add(text);
        }
    }

    public int count() {
        return byHead.values().stream().mapToInt(Set::size).sum();
    }

    /** One that the text holds. */
    public Optional<String> in(String text) {
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            int from = i;
            Optional<String> found = byHead.getOrDefault(text.substring(i, i + SHORTEST), Set.of()).stream()
                    .filter(each -> text.startsWith(each, from))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
