package org.indaba.vault;

/** The bits of a code to come back: they follow from a seed by the key, or are kept sealed once the key was changed. */
public final class ResumeSeal {
    private ResumeSeal() {}

    /** @param sealed null or empty where the key is the one that the code was given with */
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
