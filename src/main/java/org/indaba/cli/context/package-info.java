/**
 * The common parts of all verbs: the configuration, the lock of the server, the terminal, and the texts and statuses of
 * errors. No verb is here.
 */
package org.indaba.cli.context;
