package org.indaba.vault;

/**
 * Computes the bits of a code to come back: they are derived from a seed with the key, or stored sealed once the key was
 * changed.
 */
public final class ResumeSeal {
    private ResumeSeal() {}

    /** @param sealed null or empty where the key has not changed since the code was given */
    public static String bits(Vault vault, long respondent, long seed, byte[] sealed) {
        return sealed == null || sealed.length == 0
                ? vault.lookup("resume " + respondent + " " + seed)
                : vault.open(place(respondent), sealed);
    }

    public static byte[] seal(Vault vault, long respondent, String bits) {
        return vault.seal(place(respondent), bits);
    }

    private static String place(long respondent) {
        return "resume " + respondent;
    }
}
