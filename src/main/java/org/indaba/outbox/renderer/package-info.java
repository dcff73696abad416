/**
 * Renderers of what a row says: its phrases, links and files in the language of its reader. Nothing here sends.
 */
package org.indaba.outbox.renderer;
