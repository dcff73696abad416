package org.indaba.http.body;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the request header {@code If-None-Match}: RFC 9110, section 13.1.2. */
public final class IfNoneMatch {
    private static final String ANY = "*";

    /** The part of an entity tag that is compared. */
    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    private IfNoneMatch() {}

    /**
     * Tells whether one of the header's tags is this one. Weak and strong tags are compared alike, as the RFC asks for this
     * header.
     */
    public static boolean names(List<String> header, String tag) {
        for (String each : header) {
            if (each.strip().equals(ANY)) {
                return true;
            }
            Matcher found = TAG.matcher(each);
            while (found.find()) {
                if (tag.endsWith(found.group())) {
                    return true;
                }
            }
        }
        return false;
    }
}
