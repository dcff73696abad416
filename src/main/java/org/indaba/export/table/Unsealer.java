package org.indaba.export.table;

/** Opens a text that was sealed for one place in the database, such as {@code response 12 name}. */
@FunctionalInterface
public interface Unsealer {
    String open(String place, byte[] sealed);
}
