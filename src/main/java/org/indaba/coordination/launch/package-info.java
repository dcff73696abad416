/**
 * {@code /launch}: what its steps ask, the draft that comes of them, and the consultation that is made of that. What is
 * done with a consultation that stands is no business of this package.
 */
package org.indaba.coordination.launch;
