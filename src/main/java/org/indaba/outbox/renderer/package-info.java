/**
 * What a row says: its phrases, links and files in the language of its reader.
 */
package org.indaba.outbox.renderer;
