package org.indaba.channel.webchat;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.indaba.crypto.Sha256;

/**
 * The code with which a person comes back on another device, instead of an account: 130 bits in Crockford's base 32 (no
 * letter that is read as a digit), and two check digits that tell a misread letter.
 *
 * @param digits 28 letters and digits, in upper case
 */
public record ResumeCode(String digits) {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM = 26;
    private static final int CHECKS = 2;
    private static final int GROUP = 4;
    private static final int LONGEST = 200;
    private static final Pattern GROUPING = Pattern.compile("[\\s\\p{Pd}\\p{Cf}]");

    /** Makes a code from random or keyed bits. {@code hex} has at least 33 hexadecimal digits. */
    public static ResumeCode of(String hex) {
        String random = base32(new BigInteger(1, HexFormat.of().parseHex(hex)), RANDOM);
        return new ResumeCode(random + check(random));
    }

    /** Reads a code that was typed, however it is grouped. The result is empty where a letter is wrong or missing. */
    public static Optional<ResumeCode> parse(String typed) {
        if (typed.length() > LONGEST || typed.length() < RANDOM + CHECKS) {
            return Optional.empty();
        }
        String digits = GROUPING.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("").replace('O', '0').replace('I', '1').replace('L', '1');
        boolean whole = digits.length() == RANDOM + CHECKS && digits.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        return whole && check(digits.substring(0, RANDOM)).equals(digits.substring(RANDOM))
                ? Optional.of(new ResumeCode(digits))
                : Optional.empty();
    }

    /** The code as people see it: seven groups of four. */
    public String grouped() {
        return digits.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** The hash that is stored. With 130 random bits a plain hash gives nothing away. */
    public String hash() {
        return Sha256.hex("resume " + digits);
    }

    private static String check(String random) {
        return base32(new BigInteger(1, Sha256.of("check " + random)), CHECKS);
    }

    private static String base32(BigInteger number, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(DIGITS.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        return digits.toString();
    }

    @Override
    public String toString() {
        return "ResumeCode";
    }
}
