/**
 * The command {@code /launch}: its steps, the draft that they fill, and the consultation that is made of it. Commands about
 * an existing consultation are not in this package.
 */
package org.indaba.coordination.launch;
