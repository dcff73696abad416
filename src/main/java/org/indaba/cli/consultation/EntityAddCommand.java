package org.indaba.cli.consultation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.indaba.cli.context.BlockingWrite;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.consultation.Consultation;
import org.indaba.coordination.ConsultationLinks;
import org.indaba.store.Ids;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.vault.InvitationSecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The verb {@code entity add} prints a line for each name with its links, separated by tabs. It can print them only once,
 * since only a hash is stored.
 */
@Command(name = "add", description = "Invites each name of a file and prints its links.", mixinStandardHelpOptions = true)
final class EntityAddCommand implements Callable<Integer> {
    private final CommandContext.Opening opening;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "CODE", description = "A consultation that is open to the invited.")
    private String code;

    @Parameters(index = "1", paramLabel = "FILE", description = "A name a line, or a CSV whose first column has them.")
    private Path file;

    EntityAddCommand(CommandContext.Opening opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        List<String> names = EntityNames.read(file);
        try (CommandContext workplace = opening.open()) {
            DocumentCommand.known(workplace, code);
            Consultation consultation = workplace.catalogue().consultation(code).orElseThrow();
            if (!consultation.targeted()) {
                throw CommandException.wrongWords(code + " is open to all; write open-to: invited in its file");
            }
            String printed = add(workplace, names);
            terminal.print(printed);
        }
        terminal.err().println(names.size() + " invited; the links cannot be printed again");
        return 0;
    }

    private String add(CommandContext workplace, List<String> names) throws CommandException {
        Set<String> already = workplace.database().read(db -> InvitedEntityTable.of(db, code)).stream()
                .map(each -> EntityNames.alike(workplace.vault().open("entity " + each.id(), each.name())))
                .collect(Collectors.toSet());
        Optional<String> twice = names.stream().filter(each -> already.contains(EntityNames.alike(each))).findFirst();
        if (twice.isPresent()) {
            throw CommandException.wrongWords("'" + twice.get() + "' is invited already; take it out of " + file);
        }
        Optional<String> bot = workplace.botName();
        Optional<String> site = workplace.publicUrl();
        if (bot.isEmpty() && site.isEmpty()) {
            throw CommandException.wrongWords("no link would lead anywhere; set TELEGRAM_BOT_TOKEN or INDABA_PUBLIC_URL, as"
                    + " the server has them");
        }
        ConsultationLinks links = new ConsultationLinks(bot, site.orElse(""));
        Ids ids = new Ids(workplace.clock());
        Instant now = workplace.clock().instant();
        StringBuilder printed = new StringBuilder();
        BlockingWrite.now(workplace.database(), db -> {
            for (String name : names) {
                long id = ids.next();
                String secret = InvitationSecret.ofEntity(workplace.vault(), id);
                InvitedEntityTable.add(
                        db, id, code, workplace.vault().seal("entity " + id, name), InvitationSecret.hash(secret), now);
                printed.append(name);
                links.inChat("t_" + secret).ifPresent(each -> printed.append('\t').append(each));
                if (site.isPresent()) {
                    printed.append('\t').append(links.page(code)).append("?invited=").append(secret);
                }
                printed.append(System.lineSeparator());
            }
            AuditTable.append(db, now, "cli", "entities-invited", code, Integer.toString(names.size()));
            return null;
        });
        return printed.toString();
    }
}
