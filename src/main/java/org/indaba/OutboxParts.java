package org.indaba;

import java.util.List;
import java.util.random.RandomGenerator;
import org.indaba.channel.Channel;
import org.indaba.configuration.Configuration;
import org.indaba.export.ChatExportFile;
import org.indaba.intake.staff.RoleMenu;
import org.indaba.outbox.Dispatcher;
import org.indaba.outbox.mydata.MyDataFile;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.outbox.renderer.EnclosureReader;
import org.indaba.outbox.renderer.PhraseNoticeRenderer;

/** Starts the parts that send, and holds the parts that make what is sent. */
record OutboxParts(MyDataFile myData, PhraseNoticeRenderer renderer, Dispatcher dispatcher) {

    static OutboxParts start(
            ServerContext context, ServerLinks links, FileStorage storage, ExportParts exports, IntakeParts intake,
            List<Channel> sending) {
        MyDataFile myData = new MyDataFile(
                context.phrases(), context.database(), context.vault(), context.board()::desk, context.clock(),
                context.configuration().backups().keepDays(), context.outgoing());
        PhraseNoticeRenderer renderer = new PhraseNoticeRenderer(
                context.phrases(), context.database(), myData,
                new DeepLinks(links.intoBot(), links, context.vault()),
                new EnclosureReader(
                        context.phrases(), context.board()::desk, context.database(), storage.files()::path, context.clock()),
                new StaffFiles(
                        new RoleMenu(context.phrases(), context.database(), context.clock()),
                        new ChatExportFile(exports.catalogue(), exports.exporter(), context.outgoing(), System::nanoTime),
                        exports.catalogue(), context.database(), context.clock()));
        Dispatcher dispatcher = new Dispatcher(
                context.database(), context.vault(), renderer, sending, pace(context.configuration().telegram()),
                context.clock(), RandomGenerator.getDefault());
        intake.sendBy(dispatcher);
        dispatcher.start();
        context.stops().push("the outbox", dispatcher::stop);
        return new OutboxParts(myData, renderer, dispatcher);
    }

    private static SendRateLimiter.Limits pace(Configuration.Telegram telegram) {
        return new SendRateLimiter.Limits(
                telegram.messagesPerSecond(), telegram.chatMessagesPerSecond(), telegram.groupMessagesPerMinute());
    }
}
