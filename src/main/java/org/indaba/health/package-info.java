/**
 * Whether the parts are alive and keep up. One thread looks at them every few seconds, pure rules judge, what changes is
 * one line in the log, and the last look is kept for whoever asks. Nothing here mends anything, and nothing here knows
 * what the parts do.
 */
package org.indaba.health;
