/**
 * Makes files and folders on disk: who may read them, and what a power cut does not take. What is in them, and when it
 * is there, their owners know.
 */
package org.indaba.files;
