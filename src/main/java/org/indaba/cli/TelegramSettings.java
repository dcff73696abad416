package org.indaba.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.channel.telegram.Command;
import org.indaba.channel.telegram.Settings;
import org.indaba.channel.telegram.Token;
import org.indaba.channel.telegram.WebhookSecret;
import org.indaba.configuration.Configuration;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.phrases.Lookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/** What the Telegram channel is told of the configuration. */
public final class TelegramSettings {
    /** The command menu, in the order in which people see it. */
    private static final List<Line> COMMANDS = List.of(
            Line.COMMAND_START, Line.COMMAND_REVIEW, Line.COMMAND_STATUS, Line.COMMAND_LANGUAGE, Line.COMMAND_HELP,
            Line.COMMAND_SCHEDULE, Line.COMMAND_DOCUMENTS, Line.COMMAND_MYDATA, Line.COMMAND_WITHDRAW, Line.COMMAND_STOP);

    private TelegramSettings() {}

    /** None without a bot token: Telegram is off. */
    public static Optional<Settings> of(Configuration configuration, Phrasebook phrases) {
        Configuration.Telegram telegram = configuration.telegram();
        return telegram.botToken().map(token -> new Settings(
                new Token(token.reveal()),
                telegram.apiUrl().toString(),
                Settings.Mode.valueOf(telegram.mode().name()),
                configuration.http().publicUrl().map(Object::toString).orElse(address(configuration.http())),
                new WebhookSecret(telegram.webhookSecret().orElseThrow().reveal()),
                menus(phrases)));
    }

    private static String address(Configuration.Http http) {
        return "http://" + http.host() + ":" + http.port();
    }

    private static Map<String, List<Command>> menus(Phrasebook phrases) {
        Map<String, List<Command>> menus = new HashMap<>();
        phrases.languages().forEach(language -> menus.put(language.tag(), menu(phrases, language)));
        menus.put("", menus.get(Language.ENGLISH.tag()));
        return menus;
    }

    private static List<Command> menu(Phrasebook phrases, Language language) {
        return COMMANDS.stream()
                .map(line -> new Command(
                        line.key().substring("command-".length()),
                        phrases.say(language, Paragraph.of(line), Lookup.none())))
                .toList();
    }
}
