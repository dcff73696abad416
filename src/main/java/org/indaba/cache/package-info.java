/**
 * What is computed once for many who ask. What it is that is computed, and for whom, its users know; limits by time are
 * kept in {@code clock}.
 */
package org.indaba.cache;
