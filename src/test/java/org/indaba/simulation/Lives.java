package org.indaba.simulation;

/** Some lives of the whole product, for who wants to see what it does in them. */
public final class Lives {
    private Lives() {}

    public static void run(long first, long seeds) throws Exception {
        Quiet.begins();
        try {
            new Run(first, seeds).failed.ifPresent(each -> {
                throw new AssertionError("seed " + each.seed(), each.failure().orElseThrow());
            });
        } finally {
            Quiet.ends();
        }
    }
}
