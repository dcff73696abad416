package org.indaba.vault;

import java.util.HexFormat;
import java.util.Locale;
import org.indaba.crypto.CrockfordBase32;

/**
 * Makes pseudonyms for exports and receipts, which reveal and grant nothing. They are derived from an id with the key, so
 * that the same respondent has the same pseudonym in every consultation.
 */
public record PublicReference(Vault vault) {
    private static final int PSEUDONYM_DIGITS = 16;
    private static final int RECEIPT_DIGITS = 12;

    public String pseudonym(long respondent) {
        return digits("pseudonym " + respondent, PSEUDONYM_DIGITS).toLowerCase(Locale.ROOT);
    }

    /** Three groups of four letters and digits, which can be read out over a telephone. */
    public String receipt(long response) {
        String digits = digits("receipt " + response, RECEIPT_DIGITS);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }

    private String digits(String what, int count) {
        return CrockfordBase32.of(HexFormat.of().parseHex(vault.lookup(what)), count);
    }
}
