package org.indaba.channel.webchat;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Briefing;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/** The open consultations and the ways in, in the reader's language; also what a page that is not there offers. */
final class Landing {
    private final Phrasebook phrases;
    private final Speech speech;
    private final List<Briefing> open;
    private final Optional<String> bot;

    /** @param bot the user name of the Telegram bot, where it is on and known */
    Landing(Phrasebook phrases, Speech speech, List<Briefing> open, Optional<String> bot) {
        this.phrases = phrases;
        this.speech = speech;
        this.open = List.copyOf(open);
        this.bot = bot;
    }

    /** @param before what is said first: why the reader is here and not elsewhere */
    String html(List<Paragraph> before) {
        String heading = before.isEmpty() ? speech.say(Line.WEB_OPEN) : speech.say(before.get(0));
        return Frame.of(speech, heading, "", html -> main(html, before, heading), this::footer);
    }

    private void main(Html html, List<Paragraph> before, String heading) {
        html.element("h1", heading);
        before.stream().skip(1).forEach(each -> html.element("p", speech.say(each)));
        if (!before.isEmpty() && !open.isEmpty()) {
            html.element("p", speech.say(Line.WEB_OPEN));
        }
        if (open.isEmpty()) {
            html.element("p", speech.say(Line.NO_CONSULTATION));
        }
        open.forEach(each -> consultation(html, each));
    }

    private void consultation(Html html, Briefing briefing) {
        Language in = briefing.in(speech.language());
        html.element("h2", briefing.title().in(in), "lang", in.tag(), "dir", phrases.rightToLeft(in) ? "rtl" : "ltr");
        html.element("p", briefing.closes()
                .map(at -> speech.say(Line.STATUS_CLOSES, "date", new Value.Moment(at, briefing.zone())))
                .orElse(speech.say(Line.STATUS_NO_END)));
        html.open("p", "class", "row")
                .element("a", speech.say(Line.WEB_HERE), "class", "button go",
                        "href", "/c/" + briefing.code() + "?lang=" + speech.language().tag());
        bot.ifPresent(name -> html.element("a", speech.say(Line.WEB_IN_TELEGRAM), "class", "button",
                "href", "https://t.me/" + name + "?start=" + briefing.code()));
        html.close("p");
    }

    private void footer(Html html) {
        html.open("p", "class", "row");
        for (Language language : phrases.languages()) {
            html.element("a", phrases.nativeName(language), "href", "/?lang=" + language.tag(), "lang", language.tag(),
                    "hreflang", language.tag(), "class", "button");
        }
        html.close("p");
    }
}
