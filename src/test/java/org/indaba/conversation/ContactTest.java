package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.TranslatedText;
import org.junit.jupiter.api.Test;

/** Whom people are told to ask, where they are. */
class ContactTest {
    private static final List<Language> ENGLISH = List.of(Language.ENGLISH);
    private static final ConsultationDirectory PAGE = new ConsultationDirectory(Map.of(), Map.of(), ENGLISH);
    private static final ConsultationDirectory CHAT = PAGE.with(new HelpContacts(true, Set.of(), 0));

    private static ConsultationSummary with(String contact) {
        return new ConsultationSummary(
                "villages", TranslatedText.same(ENGLISH, "Villages"), new Edition("wg-study", "1"), ENGLISH,
                ZoneId.of("Africa/Nairobi"), Optional.empty(), Optional.empty(), contact, TranslatedText.same(ENGLISH, "ITU"));
    }

    @Test
    void in_the_bots_chat_it_is_that_chat() {
        assertThat(Contact.of(CHAT, with(Contact.ofBot("indaba_bot")))).isEqualTo(new PhraseArgument.Named(PhraseKey.CONTACT_HERE));
    }

    @Test
    void on_a_page_it_is_the_link() {
        assertThat(Contact.of(PAGE, with(Contact.ofBot("indaba_bot"))))
                .isEqualTo(new PhraseArgument.Code("t.me/indaba_bot (/help)"));
    }

    @Test
    void a_person_or_an_office_is_named_everywhere() {
        for (String contact : List.of("help@example.org", "t.me/amina", "Amina, t.me/indaba_bot (/help)")) {
            assertThat(Contact.of(CHAT, with(contact))).isEqualTo(new PhraseArgument.Code(contact));
            assertThat(Contact.of(PAGE, with(contact))).isEqualTo(new PhraseArgument.Code(contact));
        }
    }
}
