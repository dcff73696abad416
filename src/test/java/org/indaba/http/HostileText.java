package org.indaba.http;

import java.util.List;
import java.util.Random;

/** Texts that nobody types in earnest. */
final class HostileText {
    private static final List<String> KNOWN = List.of(
            "", " ", "\0", "a\0b", "\uD800", "\uDFFF\uD800", "\uFFFE\uFFFF", "\u202E\u202Denoxat\u202C", "\u2066\u2067",
            "'; drop table response; --", "\" or \"\"=\"", "1; attach database '/etc/x' as x", "%s%s%n%x", "{0}{name}{a, plural}",
            "${jndi:ldap://127.0.0.1:9/x}", "{{7*7}}", "<%= 7 %>", "#{7}", "$(reboot)", "`reboot`", "; cat /etc/passwd",
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</textarea><svg onload=x>", "]]>", "<!--",
            "=cmd|' /C calc'!A0", "+1+1", "-1", "@sum(a1)", "\t=1", "\r=1", "../../../../etc/passwd", "..\\..\\x", "file:///etc/passwd",
            "http://127.0.0.1:9/", "//evil.example", "javascript:alert(1)", "\r\nSet-Cookie: a=b\r\n\r\n<html>", "%0d%0aX: y", "%00", "%",
            "%zz", "\\u0000", "\u0007\u001b[2J", "NaN", "Infinity", "-0", "1e999", "0x7fffffff", "99999999999999999999", "-9223372036854775809",
            "٣٫٥", "null", "undefined", "true", "[]", "{}", "/start", "/start wg-study", "/start i_", "/start l_x", "/start r_" + "A".repeat(40),
            "/start t_0123456789012345678901234567890123456789", "/withdraw", "/mydata", "/language", "/review", "/status", "/stop", "/help",
            "/launch", "/invite", "/announce", "/audit", "/responses", "/documents", "/document x", "/reply", "/" + "x".repeat(300),
            "STOP", "Kenya", "Submit", "I agree", "Next", "Back", "Review", "Delete", "English", "العربية", "1", "2026-02-30", "31/12/99999");

    private final Random chance;

    HostileText(Random chance) {
        this.chance = chance;
    }

    String next() {
        return switch (chance.nextInt(12)) {
            case 0 -> flood();
            case 1 -> anything(1 + chance.nextInt(40));
            case 2 -> next() + next();
            case 3 -> KNOWN.get(chance.nextInt(KNOWN.size())).repeat(1 + chance.nextInt(30));
            case 4 -> "\u0061" + "\u0301\u0489\u20dd".repeat(1 + chance.nextInt(300));
            default -> KNOWN.get(chance.nextInt(KNOWN.size()));
        };
    }

    private String flood() {
        String unit = List.of("x", "😀", "字", "é", "\u200f", "\n", "<", "&").get(chance.nextInt(8));
        return unit.repeat(1 + chance.nextInt(chance.nextInt(40) == 0 ? 60_000 : 3_000));
    }

    private String anything(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) chance.nextInt(0x10000));
        }
        return text.toString();
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[chance.nextInt(most)];
        chance.nextBytes(bytes);
        return bytes;
    }
}
