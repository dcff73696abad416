package org.indaba.coordination.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.input.Command;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.CommandPrompt;
import org.indaba.coordination.CommandReader;
import org.indaba.coordination.ConsultationCommandHandler;
import org.indaba.coordination.StaffCommand;
import org.indaba.questionnaire.parser.DigitNormalizer;

/**
 * The consultation that a command is about, where its code is not typed: its number in the list, or its title below the
 * question which one is meant; the only one that it can be about, where there is one alone.
 */
public final class CommandTarget {
    private final StaffRoles staff;
    private final Map<String, Consultation> known;

    /** @param known by code */
    public CommandTarget(StaffRoles staff, Map<String, Consultation> known) {
        this.staff = staff;
        this.known = known;
    }

    /** The input as if it had the code; as it is where it is about none. */
    public Input named(ConversationState conversation, Input input) {
        return input instanceof Input.Said said && said.content().fileKinds().isEmpty()
                ? Command.parse(said.content()).map(command -> command(command, said))
                        .orElseGet(() -> CommandPrompt.waiting(conversation).map(waiting -> answer(waiting, said)).orElse(said))
                : input;
    }

    private Input.Said command(Command command, Input.Said said) {
        String[] words = StaffCommand.words(command.argument());
        return StaffCommand.of(command.name()).filter(StaffCommand::isAboutOne)
                .flatMap(order -> (words[0].isEmpty() ? only(order) : numbered(words[0]))
                        .map(each -> saying(said, order, each.code() + (words.length > 1 ? " " + words[1] : ""))))
                .orElse(said);
    }

    /** What is typed below a question of a command, or below the figures. */
    private Input.Said answer(CommandPrompt.Waiting waiting, Input.Said said) {
        String text = said.content().text().strip();
        if (waiting.isWhich()) {
            return Optional.ofNullable(known.get(text.toLowerCase(Locale.ROOT))).or(() -> numbered(text)).or(() -> titled(text))
                    .map(each -> saying(said, waiting.order(), each.code())).orElse(said);
        }
        return waiting.order() == StaffCommand.STATS && asksForChart(said.heard())
                ? saying(said, waiting.order(), waiting.about() + " " + ConsultationCommandHandler.CHART)
                : said;
    }

    private static boolean asksForChart(RecognizedInput heard) {
        return heard.is(PhraseKey.CHART_WORD) || heard.choice().orElse(0) == 1;
    }

    private static Input.Said saying(Input.Said said, StaffCommand order, String argument) {
        return said.saying("/" + order.word() + " " + argument);
    }

    private Optional<Consultation> only(StaffCommand order) {
        List<Consultation> possible = all().stream().filter(each -> staff.may(order.act(), each)).toList();
        return possible.stream().filter(any -> possible.size() == 1).findFirst();
    }

    /** A code that is a number is a code. */
    private Optional<Consultation> numbered(String typed) {
        String number = DigitNormalizer.plain(typed);
        return known.containsKey(typed) || !number.matches("[0-9]{1,4}")
                ? Optional.empty()
                : all().stream().skip(Math.max(0, Integer.parseInt(number) - 1L)).findFirst().filter(any -> Integer.parseInt(number) > 0);
    }

    private Optional<Consultation> titled(String text) {
        return all().stream().filter(each -> CommandReader.isTitle(each, text)).findFirst();
    }

    private List<Consultation> all() {
        return ConsultationList.of(staff, known.values());
    }
}
