package org.indaba.coordination.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.PeriodInput;
import org.indaba.coordination.launch.LaunchDraft.Step;

/** The step that asks for the closing date, and the opening date. */
record DatesStep(LaunchContext at) implements TextStep {
    /** The period of the first button. */
    static final Duration USUAL = Duration.ofDays(30);

    private static final String THIRTY = "usual";

    @Override
    public List<Paragraph> asks() {
        Instant now = at.office().now();
        ZoneId zone = draft().zone();
        return List.of(Paragraph.of(PhraseKey.LAUNCH_DATES, Map.of(
                "zone", new PhraseArgument.Clocks(now, zone),
                "first", PeriodInput.firstExample(zone, now),
                "example", PeriodInput.example(zone, now))));
    }

    @Override
    public List<Button> choices() {
        return List.of(at.button(PhraseKey.THIRTY_DAYS, THIRTY));
    }

    @Override
    public StepResult typed(String text) {
        PeriodInput.Result read = PeriodInput.read(text, draft().zone(), at.office().now());
        if (!read.either().isEmpty()) {
            return new StepResult.Doubtful(read.either());
        }
        return read.trouble().map(StepResult::refused).orElseGet(() -> after(read.opens(), read.closes()));
    }

    @Override
    public StepResult chosen(String value) {
        return !value.equals(THIRTY) ? typed(value) : after(Optional.empty(), Optional.of(PeriodInput.start(
                at.office().now().plus(USUAL).atZone(draft().zone()).toLocalDate().plusDays(1), draft().zone())));
    }

    private StepResult after(Optional<Instant> opens, Optional<Instant> closes) {
        return new StepResult.Next(draft().dates(opens, closes).at(Step.CONTACT));
    }

    @Override
    public LaunchDraft back() {
        return draft().at(Step.LANGUAGES);
    }
}
