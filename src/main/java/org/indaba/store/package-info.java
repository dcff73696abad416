/**
 * What is kept: the database, SQLite's or PostgreSQL's, one class for each statement, and the keys of what people gave where
 * it is kept sealed. Nothing here decides and nothing here sends;
 * {@code store.schema} is generated from {@code db/migration}.
 */
package org.indaba.store;
