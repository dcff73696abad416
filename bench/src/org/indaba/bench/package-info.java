/** Measures the product beside references of its own. Not part of the product: nothing here is shipped. */
package org.indaba.bench;
