package org.indaba.consultation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.questionnaire.TranslatedTextReader;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;
import org.indaba.timetable.Milestone;
import org.indaba.timetable.MilestoneDate;

/** Reads a consultation's milestones: a day, a day with a time, a range of days, or to be determined. */
final class MilestonesReader {
    static final String UNDETERMINED = "to be determined";

    private static final List<String> KEYS = List.of("id", "title", "when", "from", "to");
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}");

    /** Each milestone is a line of one message, so there may be no more. */
    private static final int MOST = 40;

    private static final int LONGEST_TITLE = 200;

    private final TranslatedTextReader texts;
    private final FlawCollector findings;
    private final Map<String, Integer> ids = new HashMap<>();

    MilestonesReader(Collection<Language> languages, FlawCollector findings) {
        this.texts = new TranslatedTextReader(languages, findings);
        this.findings = findings;
    }

    List<Milestone> read(YamlFields consultation) {
        Optional<YamlNode.Sequence> list =
                consultation.optional("milestones").flatMap(each -> consultation.list("milestones", each));
        List<YamlNode> items = list.map(YamlNode.Sequence::items).orElse(List.of());
        if (items.size() > MOST) {
            findings.add(items.get(MOST).line(),
                    "there are " + items.size() + " milestones; " + MOST + " is the most, so take some out");
        }
        List<Milestone> read = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Mapping mapping) {
                milestone(YamlFields.of(mapping, "a milestone", KEYS, findings)).ifPresent(read::add);
            } else {
                findings.add(item.line(), "a milestone must be a group of keys, not " + item.name()
                        + "; write - id: first-meeting");
            }
        }
        return read;
    }

    private Optional<Milestone> milestone(YamlFields fields) {
        Optional<YamlNode.Scalar> id = fields.requiredText("id", "first-meeting");
        if (id.isPresent() && !ID.matcher(id.get().text()).matches()) {
            findings.add(id.get().line(), "the id " + QuotedText.of(id.get().text())
                    + " cannot be used; it must be 1 to 32 of a-z, 0-9 and -");
        }
        id.ifPresent(each -> {
            Integer earlier = ids.putIfAbsent(each.text(), each.line());
            if (earlier != null) {
                findings.add(each.line(), "the id " + QuotedText.of(each.text()) + " is taken by the milestone in line "
                        + earlier + "; give this one another");
            }
        });
        Optional<TranslatedText> title = texts.read(fields, "title", LONGEST_TITLE, true);
        Optional<MilestoneDate> when = when(fields);
        return id.isPresent() && title.isPresent() && when.isPresent()
                ? Optional.of(new Milestone(id.get().text(), title.get(), when.get()))
                : Optional.empty();
    }

    private Optional<MilestoneDate> when(YamlFields fields) {
        Optional<YamlNode.Scalar> when = fields.optionalText("when", "2027-01-31, or " + UNDETERMINED);
        boolean ranged = fields.optional("from").isPresent() || fields.optional("to").isPresent();
        if (when.isEmpty() && !ranged) {
            if (fields.optional("when").isEmpty()) {
                findings.add(fields.line(), "a milestone says neither \"when\" nor \"from\" and \"to\"; add when: "
                        + "2027-01-31, or when: " + UNDETERMINED);
            }
            return Optional.empty();
        }
        Optional<MilestoneDate.Between> between = ranged ? between(fields) : Optional.empty();
        if (when.isEmpty()) {
            return between.map(each -> each);
        } else if (when.get().text().equals(UNDETERMINED)) {
            return ranged && between.isEmpty() ? Optional.empty() : Optional.of(new MilestoneDate.Open(between));
        } else if (ranged) {
            findings.add(when.get().line(),
                    "a milestone has both a day and a range; leave out \"when\", or \"from\" and \"to\"");
            return Optional.empty();
        }
        return moment(when.get());
    }

    private Optional<MilestoneDate.Between> between(YamlFields fields) {
        Optional<LocalDate> first = fields.requiredText("from", "2027-09-04").flatMap(each -> day(each, "from"));
        Optional<YamlNode.Scalar> to = fields.requiredText("to", "2027-09-14");
        Optional<LocalDate> last = to.flatMap(each -> day(each, "to"));
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            findings.add(to.get().line(), "\"to\" is before \"from\"; change one of them");
            return Optional.empty();
        }
        return first.isPresent() && last.isPresent()
                ? Optional.of(new MilestoneDate.Between(first.get(), last.get()))
                : Optional.empty();
    }

    private Optional<MilestoneDate> moment(YamlNode.Scalar text) {
        if (!TIME.matcher(text.text()).matches()) {
            return day(text, "when").map(MilestoneDate.Day::new);
        }
        try {
            return Optional.of(new MilestoneDate.Hour(LocalDateTime.parse(text.text().replace(' ', 'T'))));
        } catch (DateTimeException e) {
            return noDate(text, "when");
        }
    }

    private Optional<LocalDate> day(YamlNode.Scalar text, String key) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeException e) {
            return noDate(text, key);
        }
    }

    private <T> Optional<T> noDate(YamlNode.Scalar text, String key) {
        String mend = key.equals("when")
                ? "write 2027-01-31, 2027-01-31T10:00 or " + UNDETERMINED
                : "write 2027-01-31";
        findings.add(text.line(), QuotedText.of(key) + " is " + QuotedText.of(text.text()) + ", which is no date; " + mend);
        return Optional.empty();
    }
}
