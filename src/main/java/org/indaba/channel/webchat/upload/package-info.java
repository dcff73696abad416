/**
 * Files that people upload: each is streamed to a spool on the disk, within its size limit, and deleted when nobody needs
 * it any more. Nothing here reads a form's other fields.
 */
package org.indaba.channel.webchat.upload;
