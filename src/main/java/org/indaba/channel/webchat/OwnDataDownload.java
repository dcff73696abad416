package org.indaba.channel.webchat;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.indaba.border.StreamedBody;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;

/** Sends a person all that is held about them, as a file that is made while it is sent. */
final class OwnDataDownload {
    private static final String RETRY_SECONDS = "60";

    private final Setting setting;
    private final Front front;
    private final Semaphore places = new Semaphore(Limits.MOST_OWN_DATA);

    OwnDataDownload(Setting setting, Front front) {
        this.setting = setting;
        this.front = front;
    }

    void send(Visit visit) throws IOException {
        Optional<House.OwnData> text = setting.house().held(visit.session().address(), visit.visitor().hint());
        if (text.isEmpty()) {
            Pages.seeOther(visit.context(), visit.path());
        } else if (places.tryAcquire()) {
            try {
                send(visit, text.get());
            } finally {
                places.release();
            }
        } else {
            visit.context().header("Retry-After", RETRY_SECONDS);
            front.say(visit.context(), 503, Paragraph.of(Line.WEB_DATA_BUSY));
        }
    }

    private static void send(Visit visit, House.OwnData text) throws IOException {
        StreamedBody.send(visit.context(), out -> {
            Pages.headers(visit.context());
            visit.context().contentType("text/plain; charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"my-data.txt\"");
            text.writeTo(out);
        });
    }
}
