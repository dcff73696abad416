package org.indaba;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Outbound;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Scope;
import org.indaba.consultation.StaffPermission;
import org.indaba.export.ChatExportFile;
import org.indaba.export.ExportableConsultations;
import org.indaba.intake.staff.RoleMenu;
import org.indaba.outbox.renderer.StaffContentSource;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.staff.GrantTable;

/**
 * Makes the files that people with a role have asked for, at the moment when they are sent and with what the role may see
 * then.
 */
public final class StaffFiles implements StaffContentSource {
    private final RoleMenu menu;
    private final ChatExportFile files;
    private final ExportableConsultations catalogue;
    private final Database database;
    private final InstantSource clock;

    public StaffFiles(RoleMenu menu, ChatExportFile files, ExportableConsultations catalogue, Database database, InstantSource clock) {
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
        return names(consultation, grant)
                .map(each -> files.bytes(consultation, each))
                .orElse(OptionalLong.empty());
    }

    @Override
    public Path file(String consultation, long grant) {
        boolean names = names(consultation, grant).orElseThrow(() -> new IllegalStateException("a role that is over"));
        return files.write("grant " + grant, consultation, names);
    }

    @Override
    public String name(String consultation) {
        return ChatExportFile.name(consultation);
    }

    /**
     * Tells whether the role sees names in the answers to this consultation. The result is empty where it sees no answers.
     */
    private Optional<Boolean> names(String consultation, long grant) {
        Optional<Scope> scope = catalogue.consultation(consultation).map(Consultation::scope);
        return database.read(db -> GrantTable.find(db, grant, clock.instant()))
                .filter(each -> StaffPermission.RESPONSES.by(each.role()))
                .filter(each -> scope.filter(each::governs).isPresent())
                .map(each -> each.showsNames(scope.orElseThrow()));
    }
}
