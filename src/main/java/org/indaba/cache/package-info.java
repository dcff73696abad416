/**
 * A cache of results that many ask for. The results themselves are defined by its users; limits by time are kept in {@code
 * clock}.
 */
package org.indaba.cache;
