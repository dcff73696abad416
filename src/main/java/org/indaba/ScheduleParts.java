package org.indaba;

import java.util.Optional;
import java.util.UUID;
import org.indaba.agenda.Agenda;
import org.indaba.agenda.AgendaCache;
import org.indaba.channel.telegram.Telegram;
import org.indaba.outbox.Dispatcher;
import org.indaba.schedule.BroadcastFeeder;
import org.indaba.schedule.DueActHandler;
import org.indaba.schedule.Scheduler;
import org.indaba.store.person.Reachability;

/** Starts the part that carries out what is due. */
final class ScheduleParts {
    private ScheduleParts() {}

    static Scheduler start(ServerContext context, Optional<Telegram> telegram, Dispatcher dispatcher) {
        Reachability reach = new Reachability(telegram.map(each -> each.channel().bot()));
        Scheduler scheduler = new Scheduler(
                context.database(), new DueActHandler(() -> asItIsNow(context.board()), context.ids()::next, reach),
                new BroadcastFeeder(
                        context.board()::agenda, context.ids()::next, reach,
                        context.configuration().telegram().messagesPerSecond()),
                UUID.randomUUID().toString(), context.clock(), dispatcher::wake);
        scheduler.start();
        context.stops().push("the schedule", scheduler::stop);
        return scheduler;
    }

    private static Agenda asItIsNow(AgendaCache board) {
        board.refresh();
        return board.agenda();
    }
}
