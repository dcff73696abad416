package org.indaba.channel.webchat.route;

import java.util.List;
import org.indaba.channel.webchat.PageModel;
import org.indaba.channel.webchat.page.CommandForm;
import org.indaba.channel.webchat.page.ConsultationPages;
import org.indaba.channel.webchat.page.PageSender;
import org.indaba.conversation.screen.Paragraph;

/** The pages beside an interview: what is held about its person, and what they asked a human. */
final class OwnDataPages {
    private final WebChatDependencies setting;

    OwnDataPages(WebChatDependencies setting) {
        this.setting = setting;
    }

    void myData(PageRequest visit) {
        PageModel view = setting.house().view(visit.visitor());
        List<List<String>> held = setting.house().inBrief(visit.session().address(), view.language());
        if (held.isEmpty()) {
            PageSender.seeOther(visit.context(), visit.path());
            return;
        }
        if (!visit.known()) {
            visit.remember();
        }
        PageSender.send(visit.context(), 200, ConsultationPages.myData(
                visit.speech(view), visit.title(view), held,
                new CommandForm(visit.path(), visit.newKey().written(), view.from())));
    }

    void asked(PageRequest visit) {
        List<List<Paragraph>> asked = setting.house().asked(visit.visitor());
        if (asked.isEmpty()) {
            PageSender.seeOther(visit.context(), visit.path());
            return;
        }
        PageModel view = setting.house().view(visit.visitor());
        PageSender.send(visit.context(), 200, ConsultationPages.asked(
                visit.speech(view), visit.title(view), asked,
                new CommandForm(visit.path(), visit.newKey().written(), view.from())));
    }
}
