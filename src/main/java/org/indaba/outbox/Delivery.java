package org.indaba.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.outbox.pace.ChatPauses;
import org.indaba.outbox.renderer.LinkResolver;
import org.indaba.outbox.renderer.NoticeRenderer;
import org.indaba.outbox.result.FinishedCall;
import org.indaba.store.StorageException;
import org.indaba.store.json.NoticeJson;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.outbox.Notice;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the calls for one row: it renders the message, takes the buttons off the message before it, and sends it. */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final NoticeRenderer renderer;
    private final Vault vault;
    private final InstantSource clock;
    private final ChatPauses pauses;

    Delivery(NoticeRenderer renderer, Vault vault, InstantSource clock, ChatPauses pauses) {
        this.renderer = renderer;
        this.vault = vault;
        this.clock = clock;
        this.pauses = pauses;
    }

    /**
     * Tells whether this chat may be called now without the outbox: as far as is known it was not told to wait. The call is
     * counted.
     */
    boolean mayPass(SendLane road, long address) {
        Instant now = clock.instant();
        return !pauses.isFull() && pauses.of(address, now).isEmpty() && road.mayPass(address, now);
    }

    FinishedCall deliver(SendLane road, DueRow row) {
        Instant began = clock.instant();
        Outbound outbound;
        Address to;
        try {
            to = AddressSeal.open(vault, row.address(), row.channel(), row.bot(), row.sealed());
            outbound = row.overtaken() ? withoutButtons(words(row)) : words(row);
        } catch (StorageException | Vault.WrongKey | LinkResolver.NotYet later) {
            return new FinishedCall(row, Optional.of(new SendResult.Retry(name(later), false)), false, began);
        } catch (RuntimeException | StackOverflowError | AssertionError never) {
            return new FinishedCall(row, Optional.of(new SendResult.Refused("unsayable: " + name(never))), false, began);
        } catch (Error later) {
            // a missing class or an exhausted memory is no fault of the row: a new start corrects it
            LOG.error("outbox row {} could not be put into words and waits: {}", row.id(), name(later));
            return new FinishedCall(row, Optional.of(new SendResult.Retry(name(later), false)), false, began);
        }
        try {
            return deliver(road, row, to, outbound, began);
        } catch (RuntimeException | Error broken) {
            LOG.error("outbox row {} broke off: {}", row.id(), name(broken));
            return new FinishedCall(row, Optional.of(new SendResult.Retry(name(broken), true)), false, began);
        } finally {
            delete(outbound);
        }
    }

    private FinishedCall deliver(SendLane road, DueRow row, Address to, Outbound outbound, Instant began) {
        boolean live = outbound instanceof Outbound.Text text && !text.rows().isEmpty();
        Optional<SendResult> obstacle = live ? clear(road, row, to) : Optional.empty();
        SendResult result = obstacle.orElseGet(() -> call(road, row, to, outbound));
        return new FinishedCall(row, Optional.of(result), live, began);
    }

    private static void delete(Outbound outbound) {
        if (outbound instanceof Outbound.Stored stored) {
            try {
                Files.deleteIfExists(stored.file());
            } catch (IOException | RuntimeException e) {
                LOG.warn("a file that was sent could not be deleted, which the next start will do: {}", e.getClass().getSimpleName());
            }
        }
    }

    private Outbound words(DueRow row) {
        Notice notice = NoticeJson.read(row.kind(), row.body());
        if (notice instanceof Notice.Message message) {
            return renderer.text(row.respondent(), message.language(), message.say());
        } else if (notice instanceof Notice.Relayed relayed) {
            return renderer.text(row.respondent(), relayed.language(), relayed.say());
        } else if (notice instanceof Notice.Invitation invitation) {
            return renderer.invitation(row.respondent(), invitation.language(), invitation.say());
        } else if (notice instanceof Notice.MyData data) {
            return renderer.myData(row.respondent(), data.language());
        } else if (notice instanceof Notice.QrCode code) {
            return renderer.qrCode(code.consultation());
        } else if (notice instanceof Notice.Document document) {
            return renderer.document(document.id(), document.language());
        } else if (notice instanceof Notice.Calendar calendar) {
            return renderer.calendar(calendar.consultation(), calendar.language());
        } else if (notice instanceof Notice.Menu menu) {
            return renderer.menu(row.address(), menu.language());
        } else if (notice instanceof Notice.Responses responses) {
            return renderer.responses(responses);
        } else if (notice instanceof Notice.Chart chart) {
            return renderer.chart(chart);
        } else if (notice instanceof Notice.TapAnswer answer) {
            return new Outbound.TapAnswer(
                    answer.tap(), answer.line().map(line -> renderer.line(row.respondent(), answer.language(), line)));
        }
        return new Outbound.Reaction(((Notice.Reaction) notice).messageKey());
    }

    /** What the buttons asked for has been answered, or is asked anew by the message that waits behind it. */
    private static Outbound withoutButtons(Outbound outbound) {
        return outbound instanceof Outbound.Text text ? new Outbound.Text(text.rich(), List.of()) : outbound;
    }

    /** Takes the buttons off the message that has them. Where that has to wait, the row has to wait too. */
    private Optional<SendResult> clear(SendLane road, DueRow row, Address to) {
        if (row.liveMessage().isEmpty()) {
            return Optional.empty();
        }
        SendResult result = call(road, row, to, new Outbound.ClearButtons(row.liveMessage().get()));
        if (result instanceof SendResult.Retry retry) {
            return Optional.of(new SendResult.Retry(retry.reason(), false));
        }
        boolean stands = result instanceof SendResult.Held
                || result instanceof SendResult.Gone
                || result instanceof SendResult.Moved;
        return stands ? Optional.of(result) : Optional.empty();
    }

    private SendResult call(SendLane road, DueRow row, Address to, Outbound outbound) {
        Instant now = clock.instant();
        if (road.isHeld(now)) {
            return new SendResult.Held(Duration.between(now, road.heldUntil()), true);
        }
        Optional<Instant> paused = pauses.of(row.address(), now);
        if (paused.isPresent()) {
            return new SendResult.Held(Duration.between(now, paused.get()), false);
        }
        if (isMessage(outbound)) {
            try {
                road.gate().pass();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return new SendResult.Retry("stopped", false);
            }
        }
        SendResult result = send(road.channel(), to, outbound);
        if (result instanceof SendResult.Held held) {
            Instant until = clock.instant().plus(held.pause());
            if (held.wholeBot()) {
                road.hold(until);
            } else {
                pauses.add(row.address(), until);
            }
        }
        return result;
    }

    /** Telegram's pace counts messages, whatever is in them. */
    private static boolean isMessage(Outbound outbound) {
        return outbound instanceof Outbound.Text || outbound instanceof Outbound.Invitation
                || outbound instanceof Outbound.File || outbound instanceof Outbound.Stored
                || outbound instanceof Outbound.KeptFile;
    }

    private static SendResult send(Channel channel, Address to, Outbound outbound) {
        try {
            return channel.send(to, outbound);
        } catch (RuntimeException | Error broken) {
            LOG.error("the channel {} broke its promise and threw {}", channel.name(), name(broken));
            return new SendResult.Retry(name(broken), true);
        }
    }

    private static String name(Throwable e) {
        return e.getClass().getSimpleName();
    }
}
