/**
 * Statements over files that people sent and documents that staff sent: wanted, stored, used, and released.
 */
package org.indaba.store.media;
