package org.indaba.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.indaba.channel.Outbound;

/** A chat as its person sees it. */
final class Phone {
    /** Buttons that a finger still finds when it scrolls up. */
    private static final int SCROLLED = 40;

    final String place;
    final List<Outbound.Key> earlier = new ArrayList<>();
    private final Map<Long, List<Outbound.Key>> buttons = new LinkedHashMap<>();
    private final List<Long> ghosts = new ArrayList<>();
    private long last;
    boolean blocked;
    boolean wasBlocked;

    /** Messages about questions to a human. */
    final List<String> relayed = new ArrayList<>();

    Phone(String place) {
        this.place = place;
    }

    /** Messages of both sides are numbered together, as Telegram does. */
    long number() {
        return ++last;
    }

    long shown(Outbound.Text text) {
        long number = number();
        if (text.text().contains(Helpline.ASKS) || text.text().contains(Helpline.REPLIES)) {
            relayed.add(Long.toString(number));
        }
        if (!text.rows().isEmpty()) {
            List<Outbound.Key> keys = text.rows().stream().flatMap(List::stream).toList();
            buttons.put(number, keys);
            earlier.addAll(keys);
            while (earlier.size() > SCROLLED) {
                earlier.remove(0);
            }
        }
        return number;
    }

    void cleared(String message) {
        buttons.remove(Long.parseLong(message));
    }

    /** The product cannot know that this message is there. */
    void unknown(long number) {
        ghosts.add(number);
    }

    boolean has(long number) {
        return buttons.containsKey(number);
    }

    /** How many messages have buttons, of those that the product knows of. */
    long liveSets() {
        return buttons.keySet().stream().filter(each -> !ghosts.contains(each)).count();
    }

    /** The buttons of the last message that has some. */
    List<Outbound.Key> live() {
        List<Outbound.Key> live = List.of();
        for (List<Outbound.Key> each : buttons.values()) {
            live = each;
        }
        return live;
    }
}
