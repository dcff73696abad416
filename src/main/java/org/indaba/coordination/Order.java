package org.indaba.coordination;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.consultation.Act;

/** The commands of people with a role, each with the act that it asks for. */
public enum Order {
    LAUNCH(Act.LAUNCH),
    CONSULTATIONS(Act.LIST),
    SHARE(Act.SHARE),
    STATS(Act.STATS),
    TRY(Act.TRY),
    EXTEND(Act.EXTEND),
    CLOSE(Act.CLOSE),
    REOPEN(Act.REOPEN),
    INVITE(Act.INVITE),
    REVOKE(Act.REVOKE);

    /** The names of all, as they are typed. */
    public static final Set<String> NAMES =
            Arrays.stream(values()).map(Order::word).collect(Collectors.toUnmodifiableSet());

    private final Act act;

    Order(Act act) {
        this.act = act;
    }

    public Act act() {
        return act;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Order> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
