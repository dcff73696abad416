/**
 * What every verb needs: the configuration, the lock of the server, the terminal, and what an error says and returns.
 */
package org.indaba.cli.context;
