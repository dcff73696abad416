package org.indaba.outbox.renderer;

import org.indaba.channel.Outbound;
import org.indaba.questionnaire.Language;

/** Makes or reads files of a consultation when they are sent; it is called outside any transaction. */
public interface EnclosureSource {
    /** The consultation's calendar. */
    Outbound.File calendar(String consultation, Language language);

    /** One of its documents, where it is valid. */
    Outbound.KeptFile document(long id, Language language);

    /** The source for consultations without files. */
    static EnclosureSource none() {
        return new EnclosureSource() {
            @Override
            public Outbound.File calendar(String consultation, Language language) {
                throw new IllegalArgumentException("there is no calendar here");
            }

            @Override
            public Outbound.KeptFile document(long id, Language language) {
                throw new IllegalArgumentException("there are no documents here");
            }
        };
    }
}
