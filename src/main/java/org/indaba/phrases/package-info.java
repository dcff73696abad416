/**
 * Every sentence that the product says, in every language, and how it is put into words. No decision about when
 * to say it.
 */
package org.indaba.phrases;
