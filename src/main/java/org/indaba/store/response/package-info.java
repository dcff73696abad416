/**
 * Statements over the table {@code response}: its profile, its status, and its identity. Answers are in {@code
 * store.answer}.
 */
package org.indaba.store.response;
