package org.indaba.outbox.renderer;

import org.indaba.channel.Outbound;
import org.indaba.questionnaire.Language;

/** Files that go with a consultation, made or read when they go out; called outside any transaction. */
public interface EnclosureSource {
    /** Its dates. */
    Outbound.File calendar(String consultation, Language language);

    /** One of its documents, where it stands. */
    Outbound.KeptFile document(long id, Language language);

    /** Where nothing goes with any. */
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
