/**
 * Health of the parts. One thread checks them every few seconds, pure rules judge, a change is one line in the log, and the
 * last report is kept for whoever asks. Nothing here repairs anything, and nothing here knows what the parts do.
 */
package org.indaba.health;
