/** Statements over access tokens. Their secrets are made and checked in {@code api}. */
package org.indaba.store.token;
