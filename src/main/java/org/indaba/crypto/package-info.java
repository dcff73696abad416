/**
 * Hashes, keyed hashes, sealed bytes, and the letters that long numbers are written in. What is hashed or sealed, and with
 * which key, its users know; the key file is read in {@code vault}.
 */
package org.indaba.crypto;

