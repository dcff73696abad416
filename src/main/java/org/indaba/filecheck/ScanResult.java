package org.indaba.filecheck;

/** What a scanner says of a file. */
public sealed interface ScanResult {
    /** Nothing was found, or nobody is asked. */
    record Clean() implements ScanResult {}

    /** @param name of what was found, as the scanner calls it: letters, digits and marks */
    record Harmful(String name) implements ScanResult {}

    /**
     * Nobody knows: the file must be asked about again.
     *
     * @param reason in a word or two, for the log
     */
    record Unknown(String reason) implements ScanResult {}
}
