/**
 * Statements that read whole consultations, for exports and figures. Each takes a {@code ReadContext}. Cells and formats
 * are made in {@code export}.
 */
package org.indaba.store.export;
