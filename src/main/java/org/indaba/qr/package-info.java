/** QR codes of links, and their pictures. What is linked, and where the picture is shown or sent, is decided elsewhere. */
package org.indaba.qr;
