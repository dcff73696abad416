package org.indaba.outbox.renderer;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.indaba.channel.Outbound;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.outbox.mydata.SpilledFile;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.picture.BarChart;
import org.indaba.questionnaire.Language;
import org.indaba.store.outbox.Notice;

/** Renders what people with a role are sent beside messages: the file of the answers with its size first, and a chart. */
final class StaffNoticeRenderer {
    static final long MOST_BYTES = SpilledFile.MOST_BYTES;

    private static final long KILO = 1_000;

    private final Phrasebook phrases;
    private final LinkResolver doors;
    private final StaffContentSource staffing;

    StaffNoticeRenderer(Phrasebook phrases, LinkResolver doors, StaffContentSource staffing) {
        this.phrases = phrases;
        this.doors = doors;
        this.staffing = staffing;
    }

    /** The size with a button, or the file; a line where it is too large, or not theirs any more. */
    Outbound responses(Notice.Responses asked) {
        OptionalLong bytes = staffing.bytes(asked.consultation(), asked.grant());
        if (bytes.isEmpty()) {
            return text(asked.language(), BotMessage.of(Paragraph.of(PhraseKey.RESPONSES_OVER)));
        }
        String name = staffing.name(asked.consultation());
        Map<String, PhraseArgument> values = Map.of(
                "title", new PhraseArgument.Words(asked.title()), "file", new PhraseArgument.Code(name),
                "size", new PhraseArgument.Count((bytes.getAsLong() + KILO - 1) / KILO),
                "link", new PhraseArgument.Code(doors.answers(asked.consultation())));
        if (bytes.getAsLong() > MOST_BYTES) {
            return text(asked.language(), BotMessage.of(Paragraph.of(PhraseKey.RESPONSES_TOO_LARGE, values)));
        } else if (asked.send().isPresent()) {
            return text(asked.language(), new BotMessage(
                    List.of(Paragraph.of(PhraseKey.RESPONSES_SIZE, values)),
                    List.of(List.of(Button.of(PhraseKey.SEND_FILE, asked.send().get()))), BotMessage.Timing.AT_ONCE));
        }
        return new Outbound.Stored(name, "text/csv", staffing.file(asked.consultation(), asked.grant()), "");
    }

    private Outbound.Text text(Language language, BotMessage say) {
        return PhraseNoticeRenderer.text(phrases.render(language, say, LateLookup.none()));
    }

    Outbound.File chart(Notice.Chart chart) {
        byte[] png = new BarChart(chart.bars().entrySet().stream()
                .map(each -> new BarChart.Bar(each.getKey(), each.getValue())).toList()).png();
        return new Outbound.File(
                chart.consultation() + "-answers.png", "image/png", png,
                phrases.say(chart.language(), chart.caption(), LateLookup.none()));
    }
}
