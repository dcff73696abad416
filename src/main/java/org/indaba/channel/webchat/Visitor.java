package org.indaba.channel.webchat;

import java.util.Optional;
import org.indaba.channel.Address;

/**
 * A person who requests the page of a consultation.
 *
 * @param invited the secret in the link, for somebody who is invited by name
 * @param source the label of the link they came by
 * @param hint the language that their browser proposes
 */
public record Visitor(
        Address address, String code, Optional<String> invited, Optional<String> source, Optional<String> hint) {

    /** The command that brings a person to the consultation; it is the same as on Telegram. */
    public String start() {
        return "/start " + invited.map(each -> "t_" + each).orElse(code + source.map(each -> "_" + each).orElse(""));
    }
}
