package org.indaba.vault;

import org.indaba.channel.Address;

/** Encrypts an address for its own row, and makes the keyed hash by which it is found again. */
public final class AddressSeal {
    private AddressSeal() {}

    public static byte[] seal(Vault vault, long addressId, Address address) {
        return vault.seal(place(addressId), address.bot() + "\n" + address.place());
    }

    /**
     * Opens a sealed address.
     *
     * @throws Vault.WrongKey where it was sealed with another key or for another row.
     */
    public static Address open(Vault vault, long addressId, String channel, String bot, byte[] sealed) {
        String text = vault.open(place(addressId), sealed);
        return new Address(channel, bot, text.substring(text.indexOf('\n') + 1));
    }

    /** The hash by which the same address is always found. */
    public static String lookup(Vault vault, Address address) {
        return vault.lookup(address.channel() + "\n" + address.bot() + "\n" + address.place());
    }

    private static String place(long addressId) {
        return "address " + addressId;
    }
}
