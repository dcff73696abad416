package org.indaba.outbox.renderer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Outbound;
import org.indaba.questionnaire.Language;

/** What goes to people with a role and is made when it goes out, of what stands elsewhere. */
public interface StaffContentSource {
    /** The command menu of whoever is at this address, as their role is now. */
    Outbound.Menu menu(long address, Optional<Language> language);

    /** The size of the file of a consultation's answers; empty where this role may not have it, or not any more. */
    OptionalLong bytes(String consultation, long grant);

    /** That file, made for this role. Whoever takes it deletes it. */
    Path file(String consultation, long grant);

    /** The name under which it is saved. */
    String name(String consultation);

    /** Where nobody has a role. */
    static StaffContentSource none() {
        return new StaffContentSource() {
            @Override
            public Outbound.Menu menu(long address, Optional<Language> language) {
                throw nobody();
            }

            @Override
            public OptionalLong bytes(String consultation, long grant) {
                throw nobody();
            }

            @Override
            public Path file(String consultation, long grant) {
                throw nobody();
            }

            @Override
            public String name(String consultation) {
                throw nobody();
            }

            private IllegalStateException nobody() {
                return new IllegalStateException("nobody has a role here");
            }
        };
    }
}
