/**
 * Statements over files that people sent and documents that staff sent: waiting, stored, used, and released. The bytes are
 * handled in {@code media}.
 */
package org.indaba.store.media;
