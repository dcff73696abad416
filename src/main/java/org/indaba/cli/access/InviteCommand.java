package org.indaba.cli.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.indaba.cli.context.BlockingWrite;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.consultation.ReadAccess;
import org.indaba.consultation.Scope;
import org.indaba.coordination.CommandReader;
import org.indaba.coordination.ConsultationLinks;
import org.indaba.coordination.StaffEffect;
import org.indaba.coordination.role.RoleInvitationHandler;
import org.indaba.store.Ids;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.staff.InvitationTable;
import org.indaba.vault.InvitationSecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verb {@code invite} prints a link that gives a role, in the chat with the bot, to whoever opens it first. */
@Command(name = "invite", description = "Prints a link that gives a role once.", mixinStandardHelpOptions = true)
public final class InviteCommand implements Callable<Integer> {
    private final CommandContext.Opening opening;
    private final Terminal terminal;

    @Mixin
    private RoleOptions options;

    @Mixin
    private LastDayOption lastDay;

    public InviteCommand(CommandContext.Opening opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        ReadAccess access = options.access();
        Scope scope = access.region().map(Scope::of).orElse(Scope.WORLD);
        try (CommandContext workplace = opening.open()) {
            Optional<String> bot = workplace.botName();
            Instant now = workplace.clock().instant();
            Optional<Instant> ends = lastDay.ends(now);
            long id = new Ids(workplace.clock()).next();
            String secret = InvitationSecret.of(workplace.vault(), id);
            String link = new ConsultationLinks(bot, "").inChat(CommandReader.INVITATION + secret)
                    .orElseThrow(CommandContext::nameless);
            StaffEffect.Invited invited = new StaffEffect.Invited(access.role(), scope, now.plus(RoleInvitationHandler.GOOD_FOR), ends);
            BlockingWrite.now(workplace.database(), db -> {
                InvitationTable.add(db, id, InvitationSecret.hash(secret), invited, "cli", now);
                AuditTable.append(
                        db, now, "cli", "invited", Long.toString(id), (access.role().word() + " " + scope.words()).strip());
                return null;
            });
            terminal.out().write((link + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII));
            terminal.out().flush();
        }
        terminal.err().println("the link gives its role once, within " + RoleInvitationHandler.GOOD_FOR.toDays() + " days");
        return 0;
    }
}
