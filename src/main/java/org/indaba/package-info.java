/**
 * The entry of the program: {@code Main} reads the verb, {@code Server} wires the parts. Nothing else stands at the top,
 * and nothing here decides.
 */
package org.indaba;
