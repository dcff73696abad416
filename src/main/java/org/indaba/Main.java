package org.indaba;

import org.indaba.cli.RootCommand;

/** Runs a verb of the command line; without one it starts the server. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        System.exit(RootCommand.run(words));
    }
}
