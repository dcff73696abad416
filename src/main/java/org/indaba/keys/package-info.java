/**
 * The key and the database that belongs to it: which key fits, and another key in its place. What the key does to a text
 * is the vault's.
 */
package org.indaba.keys;
