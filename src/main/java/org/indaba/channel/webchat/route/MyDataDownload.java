package org.indaba.channel.webchat.route;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.WebChatStore;
import org.indaba.channel.webchat.page.PageSender;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.http.body.StreamedBody;

/** Sends a person all that is held about them, as a file that is made while it is sent. */
final class MyDataDownload {
    private static final String RETRY_SECONDS = "60";

    private final WebChatDependencies setting;
    private final LandingRoutes front;
    private final Semaphore places = new Semaphore(WebChatLimits.MOST_OWN_DATA);

    MyDataDownload(WebChatDependencies setting, LandingRoutes front) {
        this.setting = setting;
        this.front = front;
    }

    void send(PageRequest visit) throws IOException {
        Optional<WebChatStore.OwnData> text = setting.house().held(visit.session().address(), visit.visitor().hint());
        if (text.isEmpty()) {
            PageSender.seeOther(visit.context(), visit.path());
        } else if (places.tryAcquire()) {
            try {
                send(visit, text.get());
            } finally {
                places.release();
            }
        } else {
            visit.context().header("Retry-After", RETRY_SECONDS);
            front.say(visit.context(), 503, Paragraph.of(PhraseKey.WEB_DATA_BUSY));
        }
    }

    private static void send(PageRequest visit, WebChatStore.OwnData text) throws IOException {
        StreamedBody.send(visit.context(), out -> {
            PageSender.headers(visit.context());
            visit.context().contentType("text/plain; charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"my-data.txt\"");
            text.writeTo(out);
        });
    }
}
