package org.indaba.channel.telegram;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.request.SetMyCommands;
import java.util.List;
import java.util.Map;

/** The command menu, a language at a time (Bot API, setMyCommands). */
final class CommandMenu {
    private CommandMenu() {}

    /** @param menus language code → commands; the empty code is for everybody whose language is not there */
    static void publish(Map<String, List<Command>> menus, BotApi api, Background background) {
        menus.forEach((language, commands) -> background.untilDone(
                "the command menu" + (language.isEmpty() ? "" : " in " + language),
                () -> api.call(request(language, commands)),
                done -> { }));
    }

    private static SetMyCommands request(String language, List<Command> commands) {
        SetMyCommands request = new SetMyCommands(commands.stream()
                .map(command -> new BotCommand(command.name(), command.description()))
                .toArray(BotCommand[]::new));
        return language.isEmpty() ? request : request.languageCode(language);
    }
}
