/**
 * Statements over the table {@code response}: its profile, its status, and its identity.
 */
package org.indaba.store.response;
