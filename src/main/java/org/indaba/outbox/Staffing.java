package org.indaba.outbox;

import java.util.Optional;
import org.indaba.channel.Outbound;
import org.indaba.questionnaire.Language;

/** What goes to people with a role and is made when it goes out, of what stands elsewhere. */
public interface Staffing {
    /** The command menu of whoever is at this address, as their role is now. */
    Outbound.Menu menu(long address, Optional<Language> language);

    /** Where nobody has a role. */
    static Staffing none() {
        return (address, language) -> {
            throw new IllegalStateException("nobody has a role here");
        };
    }
}
