/**
 * How the log is written, as text or as JSON lines, and the id that follows a request or an update through it. What is
 * said is each room's own; what a library says is printed without what it filled in.
 */
package org.indaba.logs;
