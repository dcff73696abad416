/**
 * The database: SQLite or PostgreSQL. The statements are in sub-packages by subject, the engine in {@code engine}, and the
 * keys of encrypted data in {@code encryption}. Nothing here decides and nothing here sends; {@code store.schema} is
 * generated from {@code db/migration}.
 */
package org.indaba.store;
