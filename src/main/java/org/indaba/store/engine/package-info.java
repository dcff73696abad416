/** The one writer, the readers and the migrations, for both databases. No statement of the product's own tables is here. */
package org.indaba.store.engine;
