package org.indaba.places;

/** Writes a folded text roughly as it sounds, independent of language: letters that people confuse become the same. */
final class PhoneticKey {
    private static final String[][] ALIKE = {
        {"tch", "c"}, {"dj", "j"}, {"ph", "f"}, {"th", "t"}, {"sh", "c"}, {"ch", "c"}, {"ck", "k"}, {"kh", "k"},
        {"gh", "g"}, {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"qu", "k"}, {"x", "ks"}, {"q", "k"}, {"c", "k"},
        {"y", "i"}, {"j", "i"}, {"w", "v"}, {"z", "s"}, {"ae", "e"},
        {"ط", "ت"}, {"ص", "س"}, {"ض", "د"}, {"ظ", "ز"}, {"غ", "ج"}, {"ق", "ك"}, {"ث", "ت"}, {"ذ", "ز"}, {"ه", "ا"},
        {"э", "е"}, {"й", "и"}, {"ы", "и"}, {"ь", ""}, {"ъ", ""},
    };

    private PhoneticKey() {}

    static String of(String folded) {
        String sound = folded;
        for (String[] pair : ALIKE) {
            sound = sound.replace(pair[0], pair[1]);
        }
        StringBuilder single = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
                single.append(sound.charAt(i));
            }
        }
        return single.toString();
    }
}
