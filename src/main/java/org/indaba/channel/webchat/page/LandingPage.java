package org.indaba.channel.webchat.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.indaba.channel.webchat.JtelandingGenerated;
import org.indaba.channel.webchat.route.DownloadRoutes;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.screen.ConsultationSchedule;
import org.indaba.conversation.screen.DocumentList;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.document.Document;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;

/**
 * The page with the open consultations and the links into them, in the reader's language. A request for a page that does
 * not exist is answered with it too.
 *
 * @param documents the documents of a consultation, by its code
 * @param said what is said first: why the reader sees this page and not another
 */
public record LandingPage(
        Phrasebook phrases, PageTextRenderer speech, List<ConsultationSummary> open, EntryLinks ways,
        Function<String, List<Document>> documents, List<Paragraph> said) {
    public PageOutput html() {
        return PageOutput.of(html -> JtelandingGenerated.render(html, null, this));
    }

    public String heading() {
        return said.isEmpty() ? speech.say(PhraseKey.WEB_OPEN) : speech.say(said.get(0));
    }

    /** The paragraphs between the heading and the consultations. */
    public List<String> before() {
        List<String> before = new ArrayList<>(said.stream().skip(1).map(speech::say).toList());
        if (!said.isEmpty() && !open.isEmpty()) {
            before.add(speech.say(PhraseKey.WEB_OPEN));
        }
        if (open.isEmpty()) {
            before.add(speech.say(PhraseKey.NO_CONSULTATION));
        }
        return before;
    }

    /** @param address null for a document that is listed and cannot be downloaded */
    public record Download(String label, String address) {}

    /**
     * An open consultation.
     *
     * @param language the language of its title
     * @param invitation a sentence where only those who are invited take part; else null
     * @param telegram null where there is no bot
     * @param files documents, each with its size, and the schedule
     */
    public record OpenConsultation(
            String code, String language, String direction, String title, String closes, String invitation, String telegram,
            List<Download> files, List<EntryLinks.CodePicture> codes) {}

    public List<OpenConsultation> consultations() {
        return open.stream().map(this::consultation).toList();
    }

    private OpenConsultation consultation(ConsultationSummary briefing) {
        Language in = briefing.in(speech.language());
        String title = briefing.title().in(in);
        return new OpenConsultation(
                briefing.code(), in.tag(), phrases.rightToLeft(in) ? "rtl" : "ltr", title,
                briefing.closes()
                        .map(at -> speech.say(PhraseKey.STATUS_CLOSES, "date", PhraseArgument.Ending.of(at, briefing.zone())))
                        .orElse(speech.say(PhraseKey.STATUS_NO_END)),
                briefing.targeted()
                        ? speech.say(Paragraph.of(PhraseKey.BY_INVITATION, Map.of(
                                "title", new PhraseArgument.Words(title), "contact", new PhraseArgument.Code(briefing.contact()))))
                        : null,
                ways.telegram(briefing.code()).orElse(null), files(briefing, in), ways.codes(briefing.code(), speech));
    }

    private List<Download> files(ConsultationSummary briefing, Language in) {
        String here = "/c/" + briefing.code();
        List<Download> files = new ArrayList<>();
        documents.apply(briefing.code()).forEach(each -> files.add(each.status().stands()
                ? new Download(speech.say(DocumentList.get(each)), here + DownloadRoutes.DOCUMENTS + each.number())
                : new Download(speech.say(DocumentList.gone(each)), null)));
        new ConsultationSchedule(briefing, in).file().ifPresent(file ->
                files.add(new Download(speech.say(file), here + DownloadRoutes.CALENDAR + "?lang=" + in.tag())));
        return files;
    }

    /** The names of languages, each in its own language, by their tags. */
    public Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        phrases.languages().forEach(each -> languages.put(each.tag(), phrases.nativeName(each)));
        return languages;
    }
}
