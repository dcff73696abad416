/**
 * The way in: {@code Main} reads the verb, {@code Server} wires the parts. Beside it stand the classes that put one
 * part together each, and nothing here decides.
 */
package org.indaba;
