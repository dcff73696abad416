package org.indaba.conversation.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.KeptBubble;
import org.indaba.conversation.Value;
import org.indaba.conversation.prompt.Context;
import org.indaba.places.Zones;

/**
 * How each bubble of a list is told from the others: by its words, or by when it was sent where it was recorded.
 *
 * @param country of the reader, where it is known
 * @param otherwise the consultation's clocks
 * @param ofOneDay all that was recorded was sent on one day, which then need not be told
 */
record Recordings(Optional<String> country, ZoneId otherwise, boolean ofOneDay) {
    static Recordings of(Context at, List<KeptBubble> bubbles) {
        Recordings recordings = new Recordings(at.progress().given().code(), at.briefing().zone(), true);
        long days = bubbles.stream().flatMap(each -> each.recordedAt().stream()).map(recordings::day).distinct().count();
        return new Recordings(recordings.country, recordings.otherwise, days <= 1);
    }

    private LocalDate day(Instant sent) {
        return LocalDate.ofInstant(sent, own(sent).orElse(otherwise));
    }

    private Optional<ZoneId> own(Instant sent) {
        return country.flatMap(each -> Zones.agreed(each, sent));
    }

    Value told(KeptBubble bubble) {
        if (bubble.words() > 0 || bubble.kinds().isEmpty()) {
            return new Value.Excerpt(bubble.id());
        }
        return bubble.recordedAt()
                .<Value>map(sent -> new Value.Recording(
                        bubble.kinds(), bubble.seconds(), sent, own(sent).orElse(otherwise), clock(sent)))
                .orElse(new Value.Files(bubble.kinds()));
    }

    private Value.Recording.Clock clock(Instant sent) {
        if (!ofOneDay) {
            return Value.Recording.Clock.DAY_AND_HOUR;
        }
        return own(sent).isPresent() ? Value.Recording.Clock.HOUR : Value.Recording.Clock.HOUR_AND_PLACE;
    }
}
