package org.indaba.channel.webchat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.indaba.conversation.Briefing;
import org.indaba.conversation.DocumentList;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Schedule;
import org.indaba.conversation.Value;
import org.indaba.papers.Document;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/** The open consultations and the ways in, in the reader's language; also what a page that is not there offers. */
final class Landing {
    /** CSS pixels along one side of a QR code: a hand's width of a small screen, 6 cm on paper. */
    private static final String SIDE = "232";

    private final Phrasebook phrases;
    private final Speech speech;
    private final List<Briefing> open;
    private final Ways ways;
    private final Function<String, List<Document>> documents;

    /** @param documents of a consultation, by its code */
    Landing(
            Phrasebook phrases, Speech speech, List<Briefing> open, Ways ways,
            Function<String, List<Document>> documents) {
        this.documents = documents;
        this.phrases = phrases;
        this.speech = speech;
        this.open = List.copyOf(open);
        this.ways = ways;
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
                .map(at -> speech.say(Line.STATUS_CLOSES, "date", Value.Ending.of(at, briefing.zone())))
                .orElse(speech.say(Line.STATUS_NO_END)));
        if (briefing.targeted()) {
            html.element("p", speech.say(Paragraph.of(Line.BY_INVITATION, Map.of(
                    "title", new Value.Words(briefing.title().in(in)), "contact", new Value.Code(briefing.contact())))));
            papers(html, briefing, in);
            return;
        }
        html.open("p", "class", "row")
                .element("a", speech.say(Line.WEB_HERE), "class", "button go",
                        "href", "/c/" + briefing.code() + "?lang=" + speech.language().tag());
        ways.telegram(briefing.code()).ifPresent(link ->
                html.element("a", speech.say(Line.WEB_IN_TELEGRAM), "class", "button", "href", link));
        html.close("p");
        papers(html, briefing, in);
        codes(html, briefing.code());
    }

    /** What goes with it, each with its size. */
    private void papers(Html html, Briefing briefing, Language in) {
        documents.apply(briefing.code()).forEach(each -> {
            if (each.status().stands()) {
                html.open("p").element("a", speech.say(DocumentList.get(each)), "href",
                        "/c/" + briefing.code() + Shelf.DOCUMENTS + each.number()).close("p");
            } else {
                html.element("p", speech.say(DocumentList.gone(each)));
            }
        });
        new Schedule(briefing, in).file().ifPresent(file -> html.open("p").element("a", speech.say(file), "href",
                "/c/" + briefing.code() + Shelf.CALENDAR + "?lang=" + in.tag()).close("p"));
    }

    /** Closed, so that a phone fetches no picture that its owner does not ask for. */
    private void codes(Html html, String code) {
        html.open("details").element("summary", speech.say(Line.WEB_QR));
        code(html, Line.WEB_HERE, Line.WEB_QR_HERE, "/c/" + code + Pictures.HERE, ways.here(code));
        ways.telegram(code).ifPresent(link ->
                code(html, Line.WEB_IN_TELEGRAM, Line.WEB_QR_TELEGRAM, "/c/" + code + Pictures.TELEGRAM, link));
        html.close("details");
    }

    private void code(Html html, Line way, Line picture, String address, String link) {
        html.element("p", speech.say(way))
                .open("img", "src", address, "alt", speech.say(picture), "width", SIDE, "height", SIDE, "loading", "lazy")
                .open("p").open("code", "dir", "ltr").text(link).close("code").close("p");
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
