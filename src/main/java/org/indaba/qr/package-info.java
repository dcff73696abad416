/**
 * Links as squares that a phone's camera reads, and such squares as pictures. What is linked, and where the picture is
 * shown or sent, is decided elsewhere.
 */
package org.indaba.qr;
