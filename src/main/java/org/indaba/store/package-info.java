/**
 * What is kept: the database, and one class for each statement. Nothing here decides and nothing here sends;
 * {@code store.schema} is generated from {@code db/migration}.
 */
package org.indaba.store;
