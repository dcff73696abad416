/**
 * What was refused at the borders: counted by kind, logged within bounds, and handed on to the audit where a known token or
 * session was refused. Who is refused, and how they are told, is decided elsewhere.
 */
package org.indaba.security;
