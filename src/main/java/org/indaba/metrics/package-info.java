/**
 * {@code /metrics}: the figures that the rooms keep of themselves, under names that stay. Nothing is loaded before
 * somebody asks, and an answer reads no database. Every name stands in docs/operate.md; a test holds that.
 */
package org.indaba.metrics;
