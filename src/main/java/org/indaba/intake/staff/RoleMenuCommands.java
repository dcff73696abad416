package org.indaba.intake.staff;

import java.util.List;
import java.util.stream.Stream;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.StaffCommand;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/** Lists the commands of a chat's menu, in their order: nobody sees one that they may not use. */
public final class RoleMenuCommands {
    private static final String BEFORE_THE_NAME = "command-";

    private static final List<PhraseKey> EVERYBODY = List.of(
            PhraseKey.COMMAND_START, PhraseKey.COMMAND_REVIEW, PhraseKey.COMMAND_STATUS, PhraseKey.COMMAND_LANGUAGE, PhraseKey.COMMAND_HELP,
            PhraseKey.COMMAND_SCHEDULE, PhraseKey.COMMAND_DOCUMENTS, PhraseKey.COMMAND_MYDATA, PhraseKey.COMMAND_WITHDRAW, PhraseKey.COMMAND_STOP);

    private final Phrasebook phrases;

    public RoleMenuCommands(Phrasebook phrases) {
        this.phrases = phrases;
    }

    /** @param name without the slash */
    public record Entry(String name, String says) {}

    /** The commands of their role first, then everybody's. */
    public List<Entry> of(StaffRoles staff, Language language) {
        return Stream.concat(StaffCommand.of(staff).stream().flatMap(each -> each.told().stream()), EVERYBODY.stream())
                .map(line -> new Entry(
                        line.key().substring(BEFORE_THE_NAME.length()),
                        phrases.say(language, Paragraph.of(line), LateLookup.none())))
                .toList();
    }
}
