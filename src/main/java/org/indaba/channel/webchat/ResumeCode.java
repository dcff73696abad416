package org.indaba.channel.webchat;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.indaba.crypto.CrockfordBase32;
import org.indaba.crypto.Sha256;

/**
 * The code that a person has in place of an account: 130 bits in {@link CrockfordBase32}, and two check
 * digits that tell a misread letter.
 *
 * @param digits 28 letters and digits, in upper case
 */
public record ResumeCode(String digits) {
    private static final int RANDOM = 26;
    private static final int CHECKS = 2;
    private static final int GROUP = 4;
    private static final int LONGEST = 200;
    private static final Pattern GROUPING = Pattern.compile("[\\s\\p{Pd}\\p{Cf}]");

    /** Makes a code from random or keyed bits. {@code hex} has at least 33 hexadecimal digits. */
    public static ResumeCode of(String hex) {
        String random = CrockfordBase32.of(HexFormat.of().parseHex(hex), RANDOM);
        return new ResumeCode(random + check(random));
    }

    /** Reads a code that was typed, however it is grouped. The result is empty where a letter is wrong or missing. */
    public static Optional<ResumeCode> parse(String typed) {
        if (typed.length() > LONGEST || typed.length() < RANDOM + CHECKS) {
            return Optional.empty();
        }
        String digits = GROUPING.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("").replace('O', '0').replace('I', '1').replace('L', '1');
        boolean whole = digits.length() == RANDOM + CHECKS && digits.chars().allMatch(CrockfordBase32::isDigit);
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
        return CrockfordBase32.of(Sha256.of("check " + random), CHECKS);
    }

    @Override
    public String toString() {
        return "ResumeCode";
    }
}
