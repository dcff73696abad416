package org.indaba.filecheck;

/** The result of scanning a file. */
public sealed interface ScanResult {
    /** Nothing was found, or files are not scanned. */
    record Clean() implements ScanResult {}

    /** @param name the scanner's name of what was found: letters, digits and marks */
    record Harmful(String name) implements ScanResult {}

    /**
     * The result is unknown: the file must be scanned again.
     *
     * @param reason in a word or two, for the log
     */
    record Unknown(String reason) implements ScanResult {}
}
