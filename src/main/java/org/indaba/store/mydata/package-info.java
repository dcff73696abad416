/**
 * Statements for the file in which a person reads what is stored about them.
 */
package org.indaba.store.mydata;
