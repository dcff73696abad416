package org.indaba.places;

/**
 * A country or territory of ISO 3166-1.
 *
 * @param code alpha-2, in capitals: what is stored and exported
 * @param longCode alpha-3, in capitals
 */
public record Country(String code, String longCode) implements Comparable<Country> {
    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }
}
