package org.indaba.simulation;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundResult;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.store.SteppedDatabase.Commit;

/** Wrappers that make a sound part behave as one with a defect. */
final class Decorated {
    private static final int NOW_AND_THEN = 20;

    /** Says that it has everything already, and stores nothing. */
    static final InboundHandler DEAF = new InboundHandler() {
        @Override
        public CompletableFuture<InboundResult> receive(Inbound inbound) {
            return CompletableFuture.completedFuture(new InboundResult.Duplicate());
        }

        @Override
        public CompletableFuture<Void> receiveAll(List<Inbound> batch) {
            return CompletableFuture.completedFuture(null);
        }
    };

    private Decorated() {}

    static InboundHandler receiver(InboundHandler sound, UnaryOperator<Inbound> before) {
        return new InboundHandler() {
            @Override
            public CompletableFuture<InboundResult> receive(Inbound inbound) {
                return sound.receive(before.apply(inbound));
            }

            @Override
            public CompletableFuture<InboundResult> receiveAnswered(Inbound inbound) {
                return sound.receiveAnswered(before.apply(inbound));
            }

            @Override
            public CompletableFuture<Void> receiveAll(List<Inbound> batch) {
                return sound.receiveAll(batch.stream().map(before).toList());
            }
        };
    }

    static InboundHandler acknowledging(InboundHandler sound) {
        return new InboundHandler() {
            @Override
            public CompletableFuture<InboundResult> receive(Inbound inbound) {
                return sound.receive(inbound).exceptionally(any -> new InboundResult.Stored());
            }

            @Override
            public CompletableFuture<InboundResult> receiveAnswered(Inbound inbound) {
                return sound.receiveAnswered(inbound).exceptionally(any -> new InboundResult.Stored());
            }

            @Override
            public CompletableFuture<Void> receiveAll(List<Inbound> batch) {
                return sound.receiveAll(batch).exceptionally(any -> null);
            }
        };
    }

    /** Whatever a pause says. */
    static InboundHandler reacting(InboundHandler sound) {
        return new InboundHandler() {
            @Override
            public CompletableFuture<InboundResult> receive(Inbound inbound) {
                return sound.receive(inbound);
            }

            @Override
            public CompletableFuture<InboundResult> receiveAnswered(Inbound inbound) {
                return sound.receiveAnswered(inbound).thenApply(
                        receipt -> inbound instanceof Inbound.Message message && receipt instanceof InboundResult.Stored
                                ? new InboundResult.Stored(Optional.of(new Outbound.Reaction(message.messageKey())))
                                : receipt);
            }

            @Override
            public CompletableFuture<Void> receiveAll(List<Inbound> batch) {
                return sound.receiveAll(batch);
            }
        };
    }

    static Inbound lies(Simulator simulator, Inbound inbound) {
        if (simulator.chance.nextInt(NOW_AND_THEN) == 0) {
            simulator.database.next(Commit.LIED);
        }
        return inbound;
    }

    static Inbound forgotten(Simulator simulator, Inbound inbound) {
        simulator.store.change("delete from inbound where inbound_key = ?", inbound.key().key());
        return inbound;
    }

    /** The edit of another message of the same person. */
    static Inbound misplaced(Simulator simulator, Inbound inbound) {
        if (!(inbound instanceof Inbound.Edit edit)) {
            return inbound;
        }
        return simulator.person(inbound).shadow().stream()
                .flatMap(each -> each.ledger.bubbles.stream())
                .flatMap(each -> each.message.stream())
                .filter(each -> !each.equals(edit.messageKey()))
                .findFirst()
                .<Inbound>map(other -> new Inbound.Edit(
                        edit.key(), edit.address(), edit.order(), other, edit.editedAt(), edit.text(), edit.attachments()))
                .orElse(edit);
    }

    static void sends(Simulator simulator) {
        simulator.process.telegram.send(simulator.people.get(0).address, new Outbound.Text("Saved.", List.of()));
    }

    static void unheld(Simulator simulator) {
        try {
            simulator.world.memory.foreignKeys(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is violated by a call is heard of, though the product takes whatever a channel throws for a call that failed. */
    static Channel heard(Simulator simulator, Channel channel) {
        return channel(channel, (to, outbound) -> {
            try {
                return channel.send(to, outbound);
            } catch (Violation violation) {
                simulator.violated(violation);
                throw violation;
            }
        });
    }

    static Channel leavingButtons(Channel sound) {
        return channel(sound, (to, outbound) -> outbound instanceof Outbound.ClearButtons
                ? new SendResult.Sent(Optional.empty())
                : sound.send(to, outbound));
    }

    /** What holds an answer is on somebody else's screen too. */
    static Channel misrouting(Simulator simulator, Channel sound) {
        return channel(sound, (to, outbound) -> {
            SendResult result = sound.send(to, outbound);
            if (outbound instanceof Outbound.Text text && text.text().contains(Stakeholder.OWN_WORDS)) {
                simulator.reads(simulator.phone(simulator.people.get(0).address.place()), text.text());
            }
            return result;
        });
    }

    /** What begins so is on the screen of one of these too, where it was another's. */
    static Channel misrouting(Simulator simulator, Channel sound, String words, String one, String other) {
        return channel(sound, (to, outbound) -> {
            SendResult result = sound.send(to, outbound);
            if (result instanceof SendResult.Sent && outbound instanceof Outbound.Text text && text.text().contains(words)) {
                boolean first = simulator.person(to.place()).name.equals(one);
                simulator.people.stream().filter(each -> each.name.equals(first ? other : one)).findFirst()
                        .ifPresent(each -> simulator.relays.reads(each, text.text(), Optional.empty()));
            }
            return result;
        });
    }

    static Channel hurrying(Channel sound) {
        return channel(sound, (to, outbound) -> {
            SendResult result = sound.send(to, outbound);
            return result instanceof SendResult.Held held
                    ? new SendResult.Held(Duration.ofMillis(100), held.wholeBot())
                    : result;
        });
    }

    static Channel denying(Channel sound) {
        return channel(sound, (to, outbound) -> {
            SendResult result = sound.send(to, outbound);
            boolean denied = result instanceof SendResult.Sent && outbound instanceof Outbound.Text text
                    && text.text().length() % NOW_AND_THEN == 0;
            return denied ? new SendResult.Retry("502", false) : result;
        });
    }

    private interface Sending {
        SendResult send(Address to, Outbound outbound);
    }

    private static Channel channel(Channel sound, Sending sending) {
        return new Channel() {
            @Override
            public String name() {
                return sound.name();
            }

            @Override
            public String bot() {
                return sound.bot();
            }

            @Override
            public SendResult send(Address to, Outbound outbound) {
                return sending.send(to, outbound);
            }

            @Override
            public FetchResult fetch(String reference, OutputStream sink) throws IOException {
                return sound.fetch(reference, sink);
            }
        };
    }
}
