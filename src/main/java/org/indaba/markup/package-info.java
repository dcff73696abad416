/**
 * Formatted text: Markdown read into letters and spans, and what happens to spans when a text is cut or moved. Pure: how
 * a span looks is the business of the channels.
 */
package org.indaba.markup;
