package org.indaba.cli.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.places.Region;
import org.indaba.store.token.TokenTable;
import picocli.CommandLine.Command;

/**
 * The verb {@code token list} prints a head and a line for each token, separated by tabs; secrets are not stored and cannot
 * be shown.
 */
@Command(name = "list", description = "Lists the bearer tokens, with their last day and last use.",
        mixinStandardHelpOptions = true)
final class TokenListCommand implements Callable<Integer> {
    private static final List<String> HEAD =
            List.of("id", "role", "region", "name", "made", "last-day", "last-used", "withdrawn");

    private final CommandContext.Opening opening;
    private final Terminal terminal;

    TokenListCommand(CommandContext.Opening opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        try (CommandContext workplace = opening.open()) {
            print(HEAD);
            workplace.database().read(db -> {
                TokenTable.each(db, this::print);
                return null;
            });
        } catch (UncheckedIOException readerHasGone) {
            throw readerHasGone.getCause();
        }
        return 0;
    }

    private void print(TokenTable.Listed token) {
        print(List.of(
                token.id(), token.access().role().word(), token.access().region().map(Region::word).orElse("-"),
                token.name().orElse("-"), time(Optional.of(token.made())), lastDay(token.expires()),
                time(token.used()), time(token.revoked())));
    }

    private void print(List<String> cells) {
        try {
            terminal.print(String.join("\t", cells) + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String time(Optional<Instant> at) {
        return at.map(each -> each.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("-");
    }

    private static String lastDay(Optional<Instant> end) {
        return end.map(each -> each.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1).toString()).orElse("-");
    }
}
