/** The packaged program as its users start it, driven from outside: over HTTP, the command line and a Bot API server. */
package org.indaba.program;
