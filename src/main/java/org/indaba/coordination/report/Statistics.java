package org.indaba.coordination.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.coordination.Office;
import org.indaba.coordination.report.Figures.By;
import org.indaba.questionnaire.Language;

/** The figures of a consultation in words. */
public final class Statistics {
    /** More are not read on a phone; the file has them all. */
    private static final int MOST = 8;

    private final Office office;
    private final Figures figures;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    public Statistics(Office office, Figures figures) {
        this.office = office;
        this.figures = figures;
    }

    public List<Paragraph> of(Consultation consultation, Map<String, Value> about) {
        Map<String, Value> counts = new HashMap<>(about);
        counts.put("started", new Value.Count(figures.partial() + figures.submitted() + figures.withdrawn()));
        counts.put("partial", new Value.Count(figures.partial()));
        counts.put("submitted", new Value.Count(figures.submitted()));
        counts.put("withdrawn", new Value.Count(figures.withdrawn()));
        paragraphs.add(Paragraph.of(Line.STATS_COUNTS, counts));
        figures.median().ifPresent(each -> paragraphs.add(Paragraph.of(
                Line.STATS_MEDIAN, Map.of("minutes", new Value.Count(Math.max(1, each.toMinutes()))))));
        paragraphs.add(Paragraph.of(Line.STATS_QUESTIONS));
        answered(consultation).forEach((id, count) -> paragraphs.add(item(new Value.Code("(" + id + ")"), count)));
        for (By by : By.values()) {
            share(by, figures.shares().getOrDefault(by, Map.of()));
        }
        return paragraphs;
    }

    /** By question, in the order in which they are asked, how many answered it; then those of earlier versions alone. */
    public Map<String, Long> answered(Consultation consultation) {
        Map<String, Long> answered = new LinkedHashMap<>();
        office.editions().get(consultation.edition()).questions().forEach(each ->
                answered.put(each.id(), figures.answered().getOrDefault(each.id(), 0L)));
        new TreeMap<>(figures.answered()).forEach(answered::putIfAbsent);
        return answered;
    }

    /** What stands under a picture of them. */
    public Paragraph caption(Map<String, Value> about) {
        Map<String, Value> counts = new HashMap<>(about);
        counts.put("started", new Value.Count(figures.partial() + figures.submitted() + figures.withdrawn()));
        counts.put("submitted", new Value.Count(figures.submitted()));
        return Paragraph.of(Line.CHART_CAPTION, counts);
    }

    private void share(By by, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        paragraphs.add(Paragraph.of(switch (by) {
            case TYPE -> Line.STATS_TYPES;
            case COUNTRY -> Line.STATS_COUNTRIES;
            case LANGUAGE -> Line.STATS_LANGUAGES;
            case CHANNEL -> Line.STATS_CHANNELS;
            case SOURCE -> Line.STATS_SOURCES;
        }));
        counts.entrySet().stream().limit(MOST).forEach(each ->
                paragraphs.add(item(name(by, each.getKey()), each.getValue())));
    }

    private static Paragraph item(Value name, long count) {
        return Paragraph.of(Line.STATS_ITEM, Map.of("name", name, "count", new Value.Count(count)));
    }

    private static Value name(By by, String code) {
        if (code.isEmpty()) {
            return new Value.Named(Line.STATS_UNSAID);
        }
        return switch (by) {
            case TYPE -> new Value.Named(Line.valueOf("TYPE_" + code.toUpperCase(Locale.ROOT).replace('-', '_')));
            case COUNTRY -> new Value.Country(code);
            case LANGUAGE -> new Value.Tongues(List.of(new Language(code)));
            case CHANNEL -> code.equals("web") ? new Value.Named(Line.STATS_WEB) : new Value.Code("Telegram");
            case SOURCE -> new Value.Code(code);
        };
    }
}
