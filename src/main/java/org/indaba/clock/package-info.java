/** The time that limits are kept by. What time it is, everybody asks the clock that they are given. */
package org.indaba.clock;
