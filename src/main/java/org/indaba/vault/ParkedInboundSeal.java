package org.indaba.vault;

/** Where an inbound that was parked is sealed for. */
public final class ParkedInboundSeal {
    private ParkedInboundSeal() {}

    public static String place(String channel, String bot, String key) {
        return "parked " + channel + "\n" + bot + "\n" + key;
    }
}
