/**
 * Statements over inbound messages: which were recorded already, and which are parked.
 */
package org.indaba.store.inbound;
