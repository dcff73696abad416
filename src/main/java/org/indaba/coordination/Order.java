package org.indaba.coordination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.indaba.consultation.Act;
import org.indaba.consultation.Staff;
import org.indaba.conversation.Line;
import org.indaba.coordination.announcement.Broadcast;

/** The commands of people with a role, each with the act that it asks for. */
public enum Order {
    LAUNCH(Act.LAUNCH),
    CONSULTATIONS(Act.LIST),
    SHARE(Act.SHARE),
    STATS(Act.STATS),
    TRY(Act.TRY),
    RESPONSES(Act.RESPONSES),
    AUDIT(Act.AUDIT),
    EXTEND(Act.EXTEND),
    CLOSE(Act.CLOSE),
    REOPEN(Act.REOPEN),
    REMIND(Act.REMIND),
    ANNOUNCE(Act.ANNOUNCE),
    INVITE(Act.INVITE),
    REVOKE(Act.REVOKE),
    DOCUMENT(Act.DOCUMENT);

    private final Act act;

    Order(Act act) {
        this.act = act;
    }

    public Act act() {
        return act;
    }

    /** Whether it asks before it does anything: what is typed then is never an answer of one's own. */
    boolean asksFirst() {
        return this == CLOSE || this == REVOKE || this == INVITE;
    }

    boolean writesToMany() {
        return this == REMIND || this == ANNOUNCE;
    }

    public Broadcast.Kind kind() {
        return this == REMIND ? Broadcast.Kind.REMINDER : Broadcast.Kind.ANNOUNCEMENT;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the command menu and {@code /help} say of it; a test holds that all have such a line. */
    public Optional<Line> told() {
        String name = "COMMAND_" + name();
        return Arrays.stream(Line.values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Those that someone may give. */
    public static List<Order> of(Staff staff) {
        return Arrays.stream(values()).filter(each -> staff.may(each.act())).toList();
    }

    /** The code behind a command, and what follows it. */
    public static String[] words(String argument) {
        return argument.split("\\s+", 2);
    }

    static Optional<Order> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
