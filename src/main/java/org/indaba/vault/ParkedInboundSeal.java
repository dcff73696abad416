package org.indaba.vault;

/** Names the place for which a parked inbound is sealed. */
public final class ParkedInboundSeal {
    private ParkedInboundSeal() {}

    public static String place(String channel, String bot, String key) {
        return "parked " + channel + "\n" + bot + "\n" + key;
    }
}
