package org.indaba.cli.access;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.indaba.cli.context.BlockingWrite;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.token.TokenTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The verb {@code token revoke} ends a token, which is refused from then on. */
@Command(name = "revoke", description = "Ends a bearer token.", mixinStandardHelpOptions = true)
final class TokenRevokeCommand implements Callable<Integer> {
    private final CommandContext.Opening opening;
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "As token create printed it on standard error.")
    private String id;

    TokenRevokeCommand(CommandContext.Opening opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException {
        try (CommandContext workplace = opening.open()) {
            Instant now = workplace.clock().instant();
            boolean ended = BlockingWrite.now(workplace.database(), db -> {
                boolean found = TokenTable.revoke(db, id, now);
                if (found) {
                    AuditTable.append(db, now, "cli", "token-revoked", id, "");
                }
                return found;
            });
            if (!ended) {
                throw CommandException.couldNot(
                        "no token in force has this id; take the id that token create printed, not the token", null);
            }
        }
        terminal.err().println("token " + id + " is revoked");
        return 0;
    }
}
