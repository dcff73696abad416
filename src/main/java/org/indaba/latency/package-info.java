/**
 * Plain counters that rooms keep of themselves. They have no names, no registry and no clock; {@code metrics} names them
 * when somebody asks.
 */
package org.indaba.latency;
