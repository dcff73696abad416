package org.indaba.coordination.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.report.ConsultationFigures.By;
import org.indaba.questionnaire.Language;

/** Writes the figures of a consultation in words. */
public final class Statistics {
    /** The most lines of one kind, which somebody can read on a phone; the file has them all. */
    private static final int MOST = 8;

    private final StaffContext office;
    private final ConsultationFigures figures;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    public Statistics(StaffContext office, ConsultationFigures figures) {
        this.office = office;
        this.figures = figures;
    }

    public List<Paragraph> of(Consultation consultation, Map<String, PhraseArgument> about) {
        Map<String, PhraseArgument> counts = new HashMap<>(about);
        counts.put("started", new PhraseArgument.Count(figures.partial() + figures.submitted() + figures.withdrawn()));
        counts.put("partial", new PhraseArgument.Count(figures.partial()));
        counts.put("submitted", new PhraseArgument.Count(figures.submitted()));
        counts.put("withdrawn", new PhraseArgument.Count(figures.withdrawn()));
        paragraphs.add(Paragraph.of(PhraseKey.STATS_COUNTS, counts));
        figures.median().ifPresent(each -> paragraphs.add(Paragraph.of(
                PhraseKey.STATS_MEDIAN, Map.of("minutes", new PhraseArgument.Count(Math.max(1, each.toMinutes()))))));
        paragraphs.add(Paragraph.of(PhraseKey.STATS_QUESTIONS));
        answered(consultation).forEach((id, count) -> paragraphs.add(item(new PhraseArgument.Code("(" + id + ")"), count)));
        for (By by : By.values()) {
            share(by, figures.shares().getOrDefault(by, Map.of()));
        }
        return paragraphs;
    }

    /** The number of answers by question, in the order in which they are asked; then those of earlier versions alone. */
    public Map<String, Long> answered(Consultation consultation) {
        Map<String, Long> answered = new LinkedHashMap<>();
        office.editions().get(consultation.edition()).questions().forEach(each ->
                answered.put(each.id(), figures.answered().getOrDefault(each.id(), 0L)));
        new TreeMap<>(figures.answered()).forEach(answered::putIfAbsent);
        return answered;
    }

    /** The caption of their chart. */
    public Paragraph caption(Map<String, PhraseArgument> about) {
        Map<String, PhraseArgument> counts = new HashMap<>(about);
        counts.put("started", new PhraseArgument.Count(figures.partial() + figures.submitted() + figures.withdrawn()));
        counts.put("submitted", new PhraseArgument.Count(figures.submitted()));
        return Paragraph.of(PhraseKey.CHART_CAPTION, counts);
    }

    private void share(By by, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        paragraphs.add(Paragraph.of(switch (by) {
            case TYPE -> PhraseKey.STATS_TYPES;
            case COUNTRY -> PhraseKey.STATS_COUNTRIES;
            case LANGUAGE -> PhraseKey.STATS_LANGUAGES;
            case CHANNEL -> PhraseKey.STATS_CHANNELS;
            case SOURCE -> PhraseKey.STATS_SOURCES;
        }));
        counts.entrySet().stream().limit(MOST).forEach(each ->
                paragraphs.add(item(name(by, each.getKey()), each.getValue())));
    }

    private static Paragraph item(PhraseArgument name, long count) {
        return Paragraph.of(PhraseKey.STATS_ITEM, Map.of("name", name, "count", new PhraseArgument.Count(count)));
    }

    private static PhraseArgument name(By by, String code) {
        if (code.isEmpty()) {
            return new PhraseArgument.Named(PhraseKey.STATS_UNSAID);
        }
        return switch (by) {
            case TYPE -> new PhraseArgument.Named(PhraseKey.valueOf("TYPE_" + code.toUpperCase(Locale.ROOT).replace('-', '_')));
            case COUNTRY -> new PhraseArgument.Country(code);
            case LANGUAGE -> new PhraseArgument.Tongues(List.of(new Language(code)));
            case CHANNEL -> code.equals("web") ? new PhraseArgument.Named(PhraseKey.STATS_WEB) : new PhraseArgument.Code("Telegram");
            case SOURCE -> new PhraseArgument.Code(code);
        };
    }
}
