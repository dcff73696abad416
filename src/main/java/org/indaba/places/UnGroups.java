package org.indaba.places;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a country belonged to a group of the United Nations on a day: least developed countries, landlocked
 * developing countries, small island developing States. The dated facts with their sources are in {@code
 * places/un-groups.txt}. An answer is empty where the country is unknown, or the day is earlier than the table's data about
 * the group.
 */
public final class UnGroups {
    private static final List<Membership> TABLE =
            PackedTable.lines("un-groups.txt").stream().map(Membership::parse).toList();

    private UnGroups() {}

    /** The countries that were in the group from one day until another, which is excluded. */
    private record Membership(
            String group, LocalDate from, Optional<LocalDate> until, Set<String> countries, String source) {

        static Membership parse(String line) {
            String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            if (cells.length != 5 || cells[4].isEmpty()) {
                throw new IllegalStateException("places/un-groups.txt: five cells a line, a source last: " + line);
            }
            Optional<LocalDate> until = cells[2].isEmpty() ? Optional.empty() : Optional.of(day(cells[2]));
            return new Membership(cells[0], day(cells[1]), until, Set.of(cells[3].split(" +")), cells[4]);
        }

        private static LocalDate day(String cell) {
            return cell.length() == 4 ? Year.parse(cell).atDay(1) : LocalDate.parse(cell);
        }

        boolean holds(String country, LocalDate on) {
            return countries.contains(country) && !on.isBefore(from) && until.map(on::isBefore).orElse(true);
        }
    }

    public static Optional<Boolean> isLdc(String country, LocalDate on) {
        return in("ldc", country, on);
    }

    public static Optional<Boolean> isLldc(String country, LocalDate on) {
        return in("lldc", country, on);
    }

    public static Optional<Boolean> isSids(String country, LocalDate on) {
        return in("sids", country, on);
    }

    private static Optional<Boolean> in(String group, String country, LocalDate on) {
        List<Membership> known = TABLE.stream().filter(each -> each.group().equals(group)).toList();
        boolean before = known.stream().allMatch(each -> on.isBefore(each.from()));
        if (before || CountryCatalog.of(country).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(known.stream().anyMatch(each -> each.holds(country, on)));
    }
}
