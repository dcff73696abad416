/**
 * Bodies of responses: streamed, broken off visibly where they are not whole, and not sent again where the client has
 * them.
 */
package org.indaba.http.body;
