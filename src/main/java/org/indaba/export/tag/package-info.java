/**
 * Entity tags of downloads: what a download depends on, and whether the client has it already.
 */
package org.indaba.export.tag;
