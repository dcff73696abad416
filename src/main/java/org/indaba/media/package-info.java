/**
 * The files that people sent: they are fetched after the turn, named by their SHA-256, counted and deleted. No text of an
 * answer is touched here.
 */
package org.indaba.media;
