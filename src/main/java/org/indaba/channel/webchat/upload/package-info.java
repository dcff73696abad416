/**
 * Files that people upload: each is streamed to a spool on the disk, within its bound, and removed when nobody needs it
 * any more.
 */
package org.indaba.channel.webchat.upload;
