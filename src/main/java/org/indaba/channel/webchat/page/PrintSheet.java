package org.indaba.channel.webchat.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.indaba.channel.webchat.JteprintGenerated;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;

/**
 * A sheet to print and hang up: the links into a consultation as QR codes and addresses, and the reason to take part, in
 * each of its languages.
 */
public record PrintSheet(
        PageTextRenderer speech, String title, List<EntryLinks.CodePicture> codes, List<Reason> reasons) {

    /** The reason to take part, in one language. */
    public record Reason(String language, String direction, List<String> said) {}

    /** @param languages a renderer for each of the consultation's languages */
    public static PageOutput html(
            ConsultationSummary briefing, PageTextRenderer speech, List<PageTextRenderer> languages, EntryLinks ways) {
        return PageOutput.of(html -> JteprintGenerated.render(html, null, new PrintSheet(
                speech, briefing.title().in(speech.language()), ways.codes(briefing.code(), speech),
                languages.stream().map(each -> reason(briefing, each, ways)).toList())));
    }

    private static Reason reason(ConsultationSummary briefing, PageTextRenderer speech, EntryLinks ways) {
        List<String> said = new ArrayList<>();
        said.add(speech.say(Paragraph.of(PhraseKey.FORWARD, Map.of(
                "title", new PhraseArgument.Words(briefing.title().in(speech.language())),
                "operator", new PhraseArgument.Words(briefing.operator().in(speech.language())),
                "link", new PhraseArgument.Code(ways.telegram(briefing.code()).orElse(ways.here(briefing.code())))))));
        briefing.closes().ifPresent(each ->
                said.add(speech.say(PhraseKey.FORWARD_UNTIL, "date", PhraseArgument.Ending.of(each, briefing.zone()))));
        said.add(speech.say(PhraseKey.WEB_PRINT_SCAN));
        return new Reason(speech.language().tag(), speech.direction(), said);
    }
}
