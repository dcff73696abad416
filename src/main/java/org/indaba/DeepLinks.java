package org.indaba;

import java.util.function.Supplier;
import org.indaba.coordination.CommandReader;
import org.indaba.coordination.ConsultationLinks;
import org.indaba.outbox.renderer.LinkResolver;
import org.indaba.vault.InvitationSecret;
import org.indaba.vault.Vault;

/**
 * Resolves the links in a message when it is sent. Where there is a bot they lead into it, and no message with a link is
 * sent before the bot's name is known. By then the server listens, and its own address is known too.
 */
record DeepLinks(boolean intoBot, Supplier<ConsultationLinks> links, Vault vault) implements LinkResolver {
    @Override
    public String invitation(long id) {
        return known().to(CommandReader.INVITATION + InvitationSecret.of(vault, id));
    }

    @Override
    public String consultation(String code) {
        return known().to(code);
    }

    @Override
    public String answers(String code) {
        return known().answers(code);
    }

    private ConsultationLinks known() {
        ConsultationLinks now = links.get();
        if (intoBot && now.bot().isEmpty()) {
            throw new NotYet();
        }
        return now;
    }
}
