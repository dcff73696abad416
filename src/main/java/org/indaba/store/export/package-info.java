/**
 * Statements that read whole consultations, for exports and figures. Each takes a {@code ReadContext}.
 */
package org.indaba.store.export;
