/**
 * Refused requests: they are counted by kind, logged within limits, and passed to the audit where a known token or session
 * was refused. Who is refused, and what they are told, is decided elsewhere.
 */
package org.indaba.security;
