/**
 * Simple counters that the rooms keep. They have no names, no registry and no clock; {@code metrics} names them when
 * somebody asks.
 */
package org.indaba.latency;
