package org.indaba.export;

/** What wrote a file. */
public final class Product {
    public static final String VERSION = "0.1.0";

    private Product() {}
}
