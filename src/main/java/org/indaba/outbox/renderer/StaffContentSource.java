package org.indaba.outbox.renderer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Outbound;
import org.indaba.questionnaire.Language;

/** Makes the content for people with a role when it is sent. */
public interface StaffContentSource {
    /** The command menu of this address, according to its current role. */
    Outbound.Menu menu(long address, Optional<Language> language);

    /** The size of the file of a consultation's answers; empty where this role may not have it, or not any more. */
    OptionalLong bytes(String consultation, long grant);

    /** That file, made for this role. The caller deletes it. */
    Path file(String consultation, long grant);

    /** The file name that people see. */
    String name(String consultation);

    /** The source for servers on which nobody has a role. */
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
