package org.indaba.coordination.launch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.LaunchLimits;

/** Reads the labels of options, typed one on each line. */
final class OptionLabels {
    private OptionLabels() {}

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** The reason why these cannot be labels of buttons. */
    static Optional<StepResult> trouble(List<String> labels) {
        if (labels.stream().anyMatch(each -> each.length() > LaunchLimits.LABEL)) {
            return Optional.of(StepResult.tooLong(LaunchLimits.LABEL));
        }
        return new LinkedHashSet<>(labels).size() < labels.size()
                ? Optional.of(StepResult.refused(PhraseKey.LAUNCH_OPTION_TWICE))
                : Optional.empty();
    }
}
