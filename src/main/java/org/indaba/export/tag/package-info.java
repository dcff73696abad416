/**
 * Entity tags of downloads: what a download depends on, and whether the client has it already. No download is written here.
 */
package org.indaba.export.tag;
