package org.indaba.outbox.renderer;

import java.util.Optional;
import org.indaba.channel.Outbound;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.questionnaire.Language;
import org.indaba.store.outbox.Notice;

/**
 * Renders messages when they are sent. It may look up the respondent's data; several threads call it, outside any
 * transaction.
 */
public interface NoticeRenderer {
    Outbound.Text text(long respondent, Language language, BotMessage say);

    String line(long respondent, Language language, Paragraph paragraph);

    /** The invitation for a group: each button opens the private chat with the consultation that it names. */
    default Outbound.Invitation invitation(long respondent, Language language, BotMessage say) {
        throw new IllegalStateException("no group is invited here");
    }

    /** Everything that is held about the respondent, or a message where it is too large for a chat. */
    Outbound myData(long respondent, Language language);

    /** The calendar of a consultation. */
    Outbound.File calendar(String consultation, Language language);

    /** A document of a consultation. */
    Outbound.KeptFile document(long id, Language language);

    /** The command menu of this address. */
    Outbound.Menu menu(long address, Optional<Language> language);

    /** The size of the answers' file, or the file, or the reason why not. */
    Outbound responses(Notice.Responses asked);

    Outbound.File chart(Notice.Chart chart);

    /** The QR code of a consultation's link, to be printed. */
    Outbound.File qrCode(String consultation);
}
