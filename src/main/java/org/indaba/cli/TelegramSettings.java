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
import org.indaba.consultation.Staff;
import org.indaba.intake.CommandMenus;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/** What the Telegram channel is told of the configuration. */
public final class TelegramSettings {
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
        return new CommandMenus(phrases).of(Staff.NOBODY, language).stream()
                .map(each -> new Command(each.name(), each.says()))
                .toList();
    }
}
