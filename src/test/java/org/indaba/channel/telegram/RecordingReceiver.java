package org.indaba.channel.telegram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.InboundKey;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.InboundResult;
import org.indaba.channel.Outbound;

/** Keeps what it is given, once a key, and fails when told to. */
public final class RecordingReceiver implements InboundHandler {
    private final Set<InboundKey> keys = new HashSet<>();
    private final List<Inbound> stored = new ArrayList<>();
    private int offered;
    private int failures;
    private Optional<Outbound> along = Optional.empty();
    private CountDownLatch commits = new CountDownLatch(0);

    @Override
    public synchronized CompletableFuture<InboundResult> receive(Inbound inbound) {
        offered++;
        if (failures > 0) {
            failures--;
            return CompletableFuture.failedFuture(new InboundNotStoredException(new IllegalStateException("the disk is full")));
        }
        InboundResult receipt = keys.add(inbound.key()) ? new InboundResult.Stored() : new InboundResult.Duplicate();
        if (receipt instanceof InboundResult.Stored) {
            stored.add(inbound);
        }
        CountDownLatch gate = commits;
        if (gate.getCount() == 0) {
            return CompletableFuture.completedFuture(receipt);
        }
        return CompletableFuture.supplyAsync(() -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return receipt;
        });
    }

    @Override
    public synchronized CompletableFuture<InboundResult> receiveAnswered(Inbound inbound) {
        return receive(inbound).thenApply(
                receipt -> receipt instanceof InboundResult.Stored ? new InboundResult.Stored(along) : receipt);
    }

    @Override
    public CompletableFuture<Void> receiveAll(List<Inbound> batch) {
        return CompletableFuture.allOf(batch.stream().map(this::receive).toArray(CompletableFuture[]::new));
    }

    public synchronized void failNext(int times) {
        failures = times;
    }

    /** This goes along with whatever is stored from now on. */
    synchronized void along(Outbound call) {
        along = Optional.of(call);
    }

    /** Commits wait from now on, until the latch is counted down. */
    public synchronized CountDownLatch holdCommits() {
        commits = new CountDownLatch(1);
        return commits;
    }

    public synchronized int offered() {
        return offered;
    }

    public synchronized List<Inbound> stored() {
        return List.copyOf(stored);
    }

    public List<String> texts() {
        return stored().stream()
                .filter(Inbound.Message.class::isInstance)
                .map(inbound -> ((Inbound.Message) inbound).text())
                .toList();
    }
}
