/**
 * The format of the log, text or JSON lines, and the id of a request or an update in its lines. Each room decides what it
 * logs; messages of libraries are written without their arguments.
 */
package org.indaba.logs;
