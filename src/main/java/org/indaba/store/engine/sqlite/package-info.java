/**
 * What SQLite needs: the file, its pragmas, its library, and checks.
 */
package org.indaba.store.engine.sqlite;
