package org.indaba.export.tag;

/** The version of this product, which names the program that wrote a file. */
public final class ProductVersion {
    public static final String VERSION = "0.1.0";

    private ProductVersion() {}
}
