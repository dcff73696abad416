package org.indaba.channel.telegram.send;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandsScopeChat;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.request.DeleteMyCommands;
import com.pengrad.telegrambot.request.SetMyCommands;
import java.util.List;
import java.util.Map;
import org.indaba.channel.Outbound;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.SetupCallWorker;

/** Publishes the command menu, once for each language (Bot API, setMyCommands). */
public final class CommandMenu {
    private CommandMenu() {}

    /** @param menus language code → commands; the empty code is for everybody whose language has no menu */
    public static void publish(Map<String, List<CommandMenuEntry>> menus, BotApi api, SetupCallWorker background) {
        menus.forEach((language, commands) -> background.untilDone(
                "the command menu" + (language.isEmpty() ? "" : " in " + language),
                () -> api.call(request(language, commands)),
                done -> { }));
    }

    /** The menu of one chat (Bot API, BotCommandScopeChat), which takes precedence over the general one. */
    static BaseRequest<?, ?> of(long chat, Outbound.Menu menu) {
        BotCommandsScopeChat scope = new BotCommandsScopeChat(chat);
        if (menu.commands().isEmpty()) {
            DeleteMyCommands back = new DeleteMyCommands().scope(scope);
            return menu.language().map(back::languageCode).orElse(back);
        }
        SetMyCommands set = request(
                menu.language().orElse(""),
                menu.commands().stream().map(each -> new CommandMenuEntry(each.name(), each.says())).toList());
        return set.scope(scope);
    }

    private static SetMyCommands request(String language, List<CommandMenuEntry> commands) {
        SetMyCommands request = new SetMyCommands(commands.stream()
                .map(command -> new BotCommand(command.name(), command.description()))
                .toArray(BotCommand[]::new));
        return language.isEmpty() ? request : request.languageCode(language);
    }
}
