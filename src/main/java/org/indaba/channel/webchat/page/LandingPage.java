package org.indaba.channel.webchat.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.indaba.channel.webchat.route.DownloadRoutes;
import org.indaba.channel.webchat.route.QrCodeRoutes;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.screen.ConsultationSchedule;
import org.indaba.conversation.screen.DocumentList;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.document.Document;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/** The open consultations and the ways in, in the reader's language; also what a page that is not there offers. */
public final class LandingPage {
    /** CSS pixels along one side of a QR code: a hand's width of a small screen, 6 cm on paper. */
    private static final String SIDE = "232";

    private final Phrasebook phrases;
    private final PageTextRenderer speech;
    private final List<ConsultationSummary> open;
    private final EntryLinks ways;
    private final Function<String, List<Document>> documents;

    /** @param documents of a consultation, by its code */
    public LandingPage(
            Phrasebook phrases, PageTextRenderer speech, List<ConsultationSummary> open, EntryLinks ways,
            Function<String, List<Document>> documents) {
        this.documents = documents;
        this.phrases = phrases;
        this.speech = speech;
        this.open = List.copyOf(open);
        this.ways = ways;
    }

    /** @param before what is said first: why the reader is here and not elsewhere */
    public String html(List<Paragraph> before) {
        String heading = before.isEmpty() ? speech.say(PhraseKey.WEB_OPEN) : speech.say(before.get(0));
        return PageLayout.of(speech, heading, "", html -> main(html, before, heading), this::footer);
    }

    private void main(HtmlWriter html, List<Paragraph> before, String heading) {
        html.element("h1", heading);
        before.stream().skip(1).forEach(each -> html.element("p", speech.say(each)));
        if (!before.isEmpty() && !open.isEmpty()) {
            html.element("p", speech.say(PhraseKey.WEB_OPEN));
        }
        if (open.isEmpty()) {
            html.element("p", speech.say(PhraseKey.NO_CONSULTATION));
        }
        open.forEach(each -> consultation(html, each));
    }

    private void consultation(HtmlWriter html, ConsultationSummary briefing) {
        Language in = briefing.in(speech.language());
        html.element("h2", briefing.title().in(in), "lang", in.tag(), "dir", phrases.rightToLeft(in) ? "rtl" : "ltr");
        html.element("p", briefing.closes()
                .map(at -> speech.say(PhraseKey.STATUS_CLOSES, "date", PhraseArgument.Ending.of(at, briefing.zone())))
                .orElse(speech.say(PhraseKey.STATUS_NO_END)));
        if (briefing.targeted()) {
            html.element("p", speech.say(Paragraph.of(PhraseKey.BY_INVITATION, Map.of(
                    "title", new PhraseArgument.Words(briefing.title().in(in)), "contact", new PhraseArgument.Code(briefing.contact())))));
            papers(html, briefing, in);
            return;
        }
        html.open("p", "class", "row")
                .element("a", speech.say(PhraseKey.WEB_HERE), "class", "button go",
                        "href", "/c/" + briefing.code() + "?lang=" + speech.language().tag());
        ways.telegram(briefing.code()).ifPresent(link ->
                html.element("a", speech.say(PhraseKey.WEB_IN_TELEGRAM), "class", "button", "href", link));
        html.close("p");
        papers(html, briefing, in);
        codes(html, briefing.code());
    }

    /** What goes with it, each with its size. */
    private void papers(HtmlWriter html, ConsultationSummary briefing, Language in) {
        documents.apply(briefing.code()).forEach(each -> {
            if (each.status().stands()) {
                html.open("p").element("a", speech.say(DocumentList.get(each)), "href",
                        "/c/" + briefing.code() + DownloadRoutes.DOCUMENTS + each.number()).close("p");
            } else {
                html.element("p", speech.say(DocumentList.gone(each)));
            }
        });
        new ConsultationSchedule(briefing, in).file().ifPresent(file -> html.open("p").element("a", speech.say(file), "href",
                "/c/" + briefing.code() + DownloadRoutes.CALENDAR + "?lang=" + in.tag()).close("p"));
    }

    /** Closed, so that a phone fetches no picture that its owner does not ask for. */
    private void codes(HtmlWriter html, String code) {
        html.open("details").element("summary", speech.say(PhraseKey.WEB_QR));
        code(html, PhraseKey.WEB_HERE, PhraseKey.WEB_QR_HERE, "/c/" + code + QrCodeRoutes.HERE, ways.here(code));
        ways.telegram(code).ifPresent(link ->
                code(html, PhraseKey.WEB_IN_TELEGRAM, PhraseKey.WEB_QR_TELEGRAM, "/c/" + code + QrCodeRoutes.TELEGRAM, link));
        html.close("details");
    }

    private void code(HtmlWriter html, PhraseKey way, PhraseKey picture, String address, String link) {
        html.element("p", speech.say(way))
                .open("img", "src", address, "alt", speech.say(picture), "width", SIDE, "height", SIDE, "loading", "lazy")
                .open("p").open("code", "dir", "ltr").text(link).close("code").close("p");
    }

    private void footer(HtmlWriter html) {
        html.open("p", "class", "row");
        for (Language language : phrases.languages()) {
            html.element("a", phrases.nativeName(language), "href", "/?lang=" + language.tag(), "lang", language.tag(),
                    "hreflang", language.tag(), "class", "button");
        }
        html.close("p");
    }
}
