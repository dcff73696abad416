package org.indaba.intake.staff;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.Outbound;
import org.indaba.consultation.StaffRoles;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.staff.GrantTable;

/** Makes the command menu of a chat from the role that it has at that time. */
public final class RoleMenu {
    private final RoleMenuCommands menus;
    private final Database database;
    private final InstantSource clock;

    public RoleMenu(Phrasebook phrases, Database database, InstantSource clock) {
        this.menus = new RoleMenuCommands(phrases);
        this.database = database;
        this.clock = clock;
    }

    /** The menu is empty where the chat has no role, so that the general one shows again. */
    public Outbound.Menu of(long address, Optional<Language> language) {
        StaffRoles staff = new StaffRoles(database.read(db -> GrantTable.at(db, address, clock.instant())));
        List<Outbound.Menu.Command> commands = staff.grants().isEmpty()
                ? List.of()
                : menus.of(staff, language.orElse(Language.ENGLISH)).stream()
                        .map(each -> new Outbound.Menu.Command(each.name(), each.says())).toList();
        return new Outbound.Menu(language.map(Language::tag), commands);
    }
}
