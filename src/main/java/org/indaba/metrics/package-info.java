/**
 * The route {@code /metrics}: the figures that the rooms count, under names that never change. Nothing is loaded before
 * somebody asks, and an answer reads no database. Every name is in docs/operate.md; a test checks that.
 */
package org.indaba.metrics;
