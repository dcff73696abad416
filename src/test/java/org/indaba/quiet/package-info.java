/**
 * Whether anything that is logged holds what must not be logged: an answer, a token, a messaging id. Tests register such
 * texts; every log event of the run is looked through. Nothing here knows the product.
 */
package org.indaba.quiet;
