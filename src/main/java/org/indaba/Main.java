package org.indaba;

import org.indaba.cli.Verbs;

/** Runs a verb; with none it serves. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        System.exit(Verbs.run(words));
    }
}
