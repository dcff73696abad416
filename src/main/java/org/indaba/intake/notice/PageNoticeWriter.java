package org.indaba.intake.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.indaba.conversation.Effect;
import org.indaba.store.outbox.Notice;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.person.PageTable;
import org.jooq.DSLContext;

/** Writes the messages of a turn for the page. A turn that only adds a line leaves the rest of the page. */
public final class PageNoticeWriter implements NoticeWriter {
    private final DSLContext db;
    private final KnownAddress to;
    private final Instant now;
    private final List<Notice> notices = new ArrayList<>();

    public PageNoticeWriter(DSLContext db, KnownAddress to, Instant now) {
        this.db = db;
        this.to = to;
        this.now = now;
    }

    @Override
    public void message(Effect.Spoke spoke) {
        notices.add(new Notice.Message(spoke.language(), spoke.say()));
    }

    @Override
    public void answer(Effect.TapAnswered answered) {
        if (answered.line().isPresent()) {
            notices.add(new Notice.TapAnswer(answered.tap(), answered.language(), answered.line()));
        }
    }

    /** Reactions are ignored: the page itself shows that a message is stored. */
    @Override
    public void add(Notice notice) {
        if (!(notice instanceof Notice.Reaction)) {
            notices.add(notice);
        }
    }

    @Override
    public void end() {
        if (!notices.isEmpty()) {
            PageTable.show(db, to.id(), notices, notices.stream().anyMatch(Notice.Message.class::isInstance), now);
        }
    }
}
