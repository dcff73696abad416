/**
 * A Bot API server for tests: it answers, queues, retries and refuses as Telegram's does, fails on demand, and lets a
 * test be the person at the other end. Nothing here knows the product.
 */
package org.indaba.botapi;
