package org.indaba;

import org.indaba.cli.RootCommand;

/** Runs a verb; with none it serves. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        System.exit(RootCommand.run(words));
    }
}
