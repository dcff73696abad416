package org.indaba.console;

/**
 * How the parts are.
 *
 * @param database whether it answers, with its schema up to date; this alone decides
 * @param damaged whether its file turned out to be damaged
 * @param telegram in a word or two, for whoever looks
 * @param backup when the last was made, or since when it fails
 */
public record Readiness(boolean database, boolean damaged, String telegram, String backup) {
    public Readiness(boolean database, String telegram, String backup) {
        this(database, false, telegram, backup);
    }

    /** In a few words, with the mend where there is one. */
    String databaseInWords() {
        if (damaged) {
            return "damaged: stop the server and restore a backup";
        }
        return database ? "ready" : "unavailable";
    }
}
