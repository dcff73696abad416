/**
 * Forms that were sent: their fields are read within bounds, checked against CSRF, and handed to the intake as
 * inbounds.
 */
package org.indaba.channel.webchat.form;
