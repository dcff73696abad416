package org.indaba.crypto;

import java.math.BigInteger;

/** Crockford's base 32: no letter that is read as a digit. The digit of the smallest value comes first. */
public final class CrockfordBase32 {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private CrockfordBase32() {}

    /** So many digits, in upper case, of a number without a sign whose bytes begin with the largest value. */
    public static String of(byte[] bytes, int count) {
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(DIGITS.charAt(number.shiftRight(BITS * i).intValue() & 31));
        }
        return digits.toString();
    }

    public static boolean isDigit(int letter) {
        return DIGITS.indexOf(letter) >= 0;
    }
}
