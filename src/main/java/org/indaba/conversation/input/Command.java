package org.indaba.conversation.input;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.conversation.handler.CommandHandler;

/**
 * A command that was typed.
 *
 * @param name the name without the slash, in lower case
 * @param argument the text after it; empty where there is none
 */
public record Command(String name, String argument) {
    /** Bot API, BotCommand: 1–32 lower-case English letters, digits and underscores; clients may add the bot's name. */
    private static final Pattern SHAPE = Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(\\S.*))?", Pattern.DOTALL);

    /** The commands of roles. From anybody else they are no answer either: whoever types one is told what it is. */
    public static final Set<String> OF_ROLES = Set.of(
            "launch", "consultations", "share", "stats", "try", "responses", "audit", "extend", "close", "reopen",
            "remind", "announce", "invite", "revoke", "document");

    private static final Pattern MARKS = Pattern.compile("[\\u2066-\\u2069\\u200e\\u200f]");

    /**
     * The command in a message. A message that only begins like one (a path, several words after an unknown name) is an
     * answer.
     */
    public static Optional<Command> parse(MessageContent content) {
        if (content.text().indexOf('/') < 0) {
            return Optional.empty();
        }
        // A command that is copied out of a message contains the marks that isolated it there.
        Matcher matcher = SHAPE.matcher(MARKS.matcher(content.text()).replaceAll("").strip());
        if (!content.fileKinds().isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        String argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
        boolean several = argument.chars().anyMatch(Character::isWhitespace);
        return several && !CommandHandler.isKnown(name) && !OF_ROLES.contains(name)
                ? Optional.empty()
                : Optional.of(new Command(name, argument));
    }
}
