/**
 * Formatted text: Markdown is read into text and spans, and spans are cut and moved with their text. This package is pure:
 * how a span looks is decided by the channels.
 */
package org.indaba.markup;
