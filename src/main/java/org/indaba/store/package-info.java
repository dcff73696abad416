/**
 * What is kept: the door of the database, SQLite's or PostgreSQL's. The statements stand in sub-packages by what they are
 * about, the engine in {@code engine}, the keys of what is kept encrypted in {@code encryption}. Nothing here decides and
 * nothing here sends; {@code store.schema} is generated from {@code db/migration}.
 */
package org.indaba.store;
