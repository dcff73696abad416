package org.indaba.intake;

import java.util.List;
import java.util.stream.Stream;
import org.indaba.consultation.Staff;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.coordination.Order;
import org.indaba.phrases.Lookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/** The commands that a chat's menu shows, in their order: nobody sees one that they may not use. */
public final class CommandMenus {
    private static final String BEFORE_THE_NAME = "command-";

    private static final List<Line> EVERYBODY = List.of(
            Line.COMMAND_START, Line.COMMAND_REVIEW, Line.COMMAND_STATUS, Line.COMMAND_LANGUAGE, Line.COMMAND_HELP,
            Line.COMMAND_SCHEDULE, Line.COMMAND_DOCUMENTS, Line.COMMAND_MYDATA, Line.COMMAND_WITHDRAW, Line.COMMAND_STOP);

    private final Phrasebook phrases;

    public CommandMenus(Phrasebook phrases) {
        this.phrases = phrases;
    }

    /** @param name without the slash */
    public record Entry(String name, String says) {}

    /** What their role gives them first, then what everybody has. */
    public List<Entry> of(Staff staff, Language language) {
        return Stream.concat(Order.of(staff).stream().flatMap(each -> each.told().stream()), EVERYBODY.stream())
                .map(line -> new Entry(
                        line.key().substring(BEFORE_THE_NAME.length()),
                        phrases.say(language, Paragraph.of(line), Lookup.none())))
                .toList();
    }
}
