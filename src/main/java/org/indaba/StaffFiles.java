package org.indaba;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Outbound;
import org.indaba.consultation.Act;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.export.Catalogue;
import org.indaba.export.ChatFile;
import org.indaba.intake.RoleMenu;
import org.indaba.outbox.Staffing;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.Grants;

/** What is made for people with a role when it goes out to them, by what their role lets them see then. */
public final class StaffFiles implements Staffing {
    private final RoleMenu menu;
    private final ChatFile files;
    private final Catalogue catalogue;
    private final Database database;
    private final InstantSource clock;

    public StaffFiles(RoleMenu menu, ChatFile files, Catalogue catalogue, Database database, InstantSource clock) {
        this.menu = menu;
        this.files = files;
        this.catalogue = catalogue;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Outbound.Menu menu(long address, Optional<Language> language) {
        return menu.of(address, language);
    }

    @Override
    public OptionalLong bytes(String consultation, long grant) {
        return reader(consultation, grant)
                .map(each -> files.bytes(consultation, names(each)))
                .orElse(OptionalLong.empty());
    }

    @Override
    public Path file(String consultation, long grant) {
        Grant reader = reader(consultation, grant).orElseThrow(() -> new IllegalStateException("a role that is over"));
        return files.write("grant " + grant, consultation, names(reader));
    }

    @Override
    public String name(String consultation) {
        return ChatFile.name(consultation);
    }

    private Optional<Grant> reader(String consultation, long grant) {
        return database.read(db -> Grants.find(db, grant, clock.instant()))
                .filter(each -> Act.RESPONSES.by(each.role()))
                .filter(each -> catalogue.consultation(consultation)
                        .filter(found -> each.governs(found.scope())).isPresent());
    }

    /** As {@code Access}: a reader's columns of names and organizations are empty. */
    private static boolean names(Grant grant) {
        return grant.role() != Role.READER;
    }
}
