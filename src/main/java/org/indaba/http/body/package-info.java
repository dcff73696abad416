/**
 * Bodies of responses: streamed, broken off visibly where they are incomplete, and not sent again where the client has
 * them. No content is made here.
 */
package org.indaba.http.body;
