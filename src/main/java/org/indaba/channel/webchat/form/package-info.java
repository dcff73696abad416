/**
 * Forms that were sent: their fields are read within limits, checked against CSRF, and passed to the intake as inbounds. No
 * page is made here.
 */
package org.indaba.channel.webchat.form;
