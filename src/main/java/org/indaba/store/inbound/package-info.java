/**
 * Statements over inbounds: those that were recorded, and those that are parked. They are carried out in {@code intake}.
 */
package org.indaba.store.inbound;
