/** The time by which limits are kept. Code that needs the time of day uses the clock that it is given. */
package org.indaba.clock;
