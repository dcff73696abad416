package org.indaba.conversation.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.prompt.PromptContext;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.places.CountryZones;

/**
 * Labels each bubble of a list: with its words, or with the time at which a recording was sent.
 *
 * @param country the reader's country, where it is known
 * @param otherwise the consultation's time zone
 * @param ofOneDay true where all recordings were sent on one day, which then need not be named
 */
record BubbleLabel(Optional<String> country, ZoneId otherwise, boolean ofOneDay) {
    static BubbleLabel of(PromptContext at, List<KeptBubble> bubbles) {
        BubbleLabel recordings = new BubbleLabel(at.progress().given().code(), at.briefing().zone(), true);
        long days = bubbles.stream().flatMap(each -> each.recordedAt().stream()).map(recordings::day).distinct().count();
        return new BubbleLabel(recordings.country, recordings.otherwise, days <= 1);
    }

    private LocalDate day(Instant sent) {
        return LocalDate.ofInstant(sent, own(sent).orElse(otherwise));
    }

    private Optional<ZoneId> own(Instant sent) {
        return country.flatMap(each -> CountryZones.agreed(each, sent));
    }

    PhraseArgument told(KeptBubble bubble) {
        if (bubble.words() > 0 || bubble.kinds().isEmpty()) {
            return new PhraseArgument.Excerpt(bubble.id());
        }
        return bubble.recordedAt()
                .<PhraseArgument>map(sent -> new PhraseArgument.Recording(
                        bubble.kinds(), bubble.seconds(), sent, own(sent).orElse(otherwise), clock(sent)))
                .orElse(new PhraseArgument.Files(bubble.kinds()));
    }

    private PhraseArgument.Recording.Clock clock(Instant sent) {
        if (!ofOneDay) {
            return PhraseArgument.Recording.Clock.DAY_AND_HOUR;
        }
        return own(sent).isPresent() ? PhraseArgument.Recording.Clock.HOUR : PhraseArgument.Recording.Clock.HOUR_AND_PLACE;
    }
}
