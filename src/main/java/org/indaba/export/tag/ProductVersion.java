package org.indaba.export.tag;

/** What wrote a file. */
public final class ProductVersion {
    public static final String VERSION = "0.1.0";

    private ProductVersion() {}
}
