/**
 * The one writer, the readers and the migrations, whichever database stores the rows. No statement of the product's own
 * tables lives here.
 */
package org.indaba.store.engine;
