/**
 * Statements over access tokens.
 */
package org.indaba.store.token;
