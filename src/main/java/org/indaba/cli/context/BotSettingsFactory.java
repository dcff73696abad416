package org.indaba.cli.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.channel.telegram.BotSettings;
import org.indaba.channel.telegram.api.BotToken;
import org.indaba.channel.telegram.send.CommandMenuEntry;
import org.indaba.channel.telegram.update.WebhookSecret;
import org.indaba.configuration.Configuration;
import org.indaba.consultation.StaffRoles;
import org.indaba.intake.staff.RoleMenuCommands;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/** Makes the settings of the Telegram channel from the configuration. */
public final class BotSettingsFactory {
    private BotSettingsFactory() {}

    /** The result is empty without a bot token: Telegram is off. */
    public static Optional<BotSettings> of(Configuration configuration, Phrasebook phrases) {
        Configuration.Telegram telegram = configuration.telegram();
        return telegram.botToken().map(token -> new BotSettings(
                new BotToken(token.reveal()),
                telegram.apiUrl().toString(),
                BotSettings.Mode.valueOf(telegram.mode().name()),
                configuration.http().publicUrl().map(Object::toString).orElse(address(configuration.http())),
                new WebhookSecret(telegram.webhookSecret().orElseThrow().reveal()),
                menus(phrases)));
    }

    private static String address(Configuration.Http http) {
        return "http://" + http.host() + ":" + http.port();
    }

    private static Map<String, List<CommandMenuEntry>> menus(Phrasebook phrases) {
        Map<String, List<CommandMenuEntry>> menus = new HashMap<>();
        phrases.languages().forEach(language -> menus.put(language.tag(), menu(phrases, language)));
        menus.put("", menus.get(Language.ENGLISH.tag()));
        return menus;
    }

    private static List<CommandMenuEntry> menu(Phrasebook phrases, Language language) {
        return new RoleMenuCommands(phrases).of(StaffRoles.NOBODY, language).stream()
                .map(each -> new CommandMenuEntry(each.name(), each.says()))
                .toList();
    }
}
