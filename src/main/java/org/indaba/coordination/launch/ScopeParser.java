package org.indaba.coordination.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.indaba.consultation.Scope;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.places.Country;
import org.indaba.places.CountryList;
import org.indaba.places.Region;
import org.indaba.places.RegionTable;
import org.indaba.questionnaire.Language;

/**
 * Reads a scope that is typed as names of countries.
 *
 * @param scope empty where a name is not understood
 * @param trouble every name that is not understood, and its possible meanings; empty where there is a scope
 */
record ScopeParser(Optional<Scope> scope, List<Paragraph> trouble) {
    /** A longer text is no name, and is quoted by its beginning. */
    private static final int LONGEST_TOLD = 60;

    static ScopeParser read(String text, Language reader) {
        CountryList list = CountryList.read(text, reader.locale());
        if (!list.unclear().isEmpty() || list.countries().isEmpty()) {
            return new ScopeParser(Optional.empty(), trouble(list.unclear().isEmpty()
                    ? List.of(new CountryList.Unclear(text, List.of()))
                    : list.unclear()));
        }
        Set<Region> regions = new TreeSet<>();
        Set<String> codes = new TreeSet<>();
        for (Country each : list.countries()) {
            codes.add(each.code());
            RegionTable.of(each.code()).ifPresent(regions::add);
        }
        return new ScopeParser(Optional.of(new Scope(new TreeSet<>(regions), new TreeSet<>(codes))), List.of());
    }

    private static List<Paragraph> trouble(List<CountryList.Unclear> names) {
        List<Paragraph> trouble = new ArrayList<>();
        trouble.add(Paragraph.of(PhraseKey.LAUNCH_SCOPE_UNKNOWN, Map.of(
                "names", new PhraseArgument.Listed(names.stream().map(each -> shortened(each.typed())).toList()))));
        names.stream().filter(each -> !each.perhaps().isEmpty()).forEach(each -> trouble.add(Paragraph.of(
                PhraseKey.LAUNCH_SCOPE_PERHAPS, Map.of(
                        "name", new PhraseArgument.Words(shortened(each.typed())),
                        "countries", new PhraseArgument.Where(
                                List.of(), each.perhaps().stream().map(Country::code).toList())))));
        return trouble;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_TOLD
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_TOLD)) + "…";
    }
}
