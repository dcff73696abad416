/**
 * The bytes that people sent: fetched after the turn, named by their SHA-256, counted and removed. No text of an
 * answer is touched here.
 */
package org.indaba.media;
