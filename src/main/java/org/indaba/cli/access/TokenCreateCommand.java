package org.indaba.cli.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.indaba.api.TokenSecret;
import org.indaba.cli.context.BlockingWrite;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.consultation.ReadAccess;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.token.TokenTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code token create} prints a new bearer token, which only its holder knows from then on. */
@Command(name = "create", description = "Prints a new bearer token.", mixinStandardHelpOptions = true)
final class TokenCreateCommand implements Callable<Integer> {
    private final CommandContext.Opening opening;
    private final Terminal terminal;

    /** A name is a cell of a table on a terminal, so it has no control characters. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]{1,120}");

    @Mixin
    private RoleOptions options;

    @Mixin
    private LastDayOption lastDay;

    @Option(names = "--name", paramLabel = "N", description = "What it is for, such as 'monthly report'; token list shows it.")
    private String name;

    TokenCreateCommand(CommandContext.Opening opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        ReadAccess access = options.access();
        SecureRandom chance = new SecureRandom();
        String id = TokenSecret.randomId(chance);
        String secret = TokenSecret.random(chance);
        Optional<String> named = named();
        try (CommandContext workplace = opening.open()) {
            Instant now = workplace.clock().instant();
            Optional<Instant> ends = lastDay.ends(now);
            BlockingWrite.now(workplace.database(), db -> {
                TokenTable.insert(db, id, TokenSecret.hash(secret), access, named, ends, now);
                AuditTable.append(db, now, "cli", "token-created", id, described(access));
                return null;
            });
        }
        terminal.out().write((secret + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII));
        terminal.out().flush();
        terminal.err().println("token " + id + " (" + described(access) + ") was made; end it with: token revoke " + id);
        return 0;
    }

    private Optional<String> named() throws CommandException {
        Optional<String> named = Optional.ofNullable(name).map(String::strip);
        if (named.filter(each -> !NAME.matcher(each).matches()).isPresent()) {
            throw CommandException.wrongWords("--name must be one line of 1 to 120 characters");
        }
        return named;
    }

    private static String described(ReadAccess access) {
        return access.role().word() + access.region().map(place -> " " + place.word()).orElse("");
    }
}
