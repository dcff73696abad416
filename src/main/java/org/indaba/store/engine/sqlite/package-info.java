/**
 * The code for SQLite: the file, its pragmas, its library, and checks. Code for both databases is in {@code store.engine}.
 */
package org.indaba.store.engine.sqlite;
