package org.indaba.coordination;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.indaba.consultation.StaffPermission;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.announcement.Broadcast;

/** The commands of people with a role, each with the permission that it needs. */
public enum StaffCommand {
    LAUNCH(StaffPermission.LAUNCH),
    CONSULTATIONS(StaffPermission.LIST),
    SHARE(StaffPermission.SHARE),
    STATS(StaffPermission.STATS),
    TRY(StaffPermission.TRY),
    RESPONSES(StaffPermission.RESPONSES),
    AUDIT(StaffPermission.AUDIT),
    EXTEND(StaffPermission.EXTEND),
    CLOSE(StaffPermission.CLOSE),
    REOPEN(StaffPermission.REOPEN),
    REMIND(StaffPermission.REMIND),
    ANNOUNCE(StaffPermission.ANNOUNCE),
    INVITE(StaffPermission.INVITE),
    REVOKE(StaffPermission.REVOKE),
    DOCUMENT(StaffPermission.DOCUMENT);

    private final StaffPermission act;

    StaffCommand(StaffPermission act) {
        this.act = act;
    }

    public StaffPermission act() {
        return act;
    }

    /** Tells whether it asks before it does anything: a text after that is never an answer to a consultation. */
    boolean asksFirst() {
        return this == CLOSE || this == REVOKE || this == INVITE;
    }

    /** Whether it is about one consultation, which is named first behind it. */
    public boolean isAboutOne() {
        return switch (this) {
            case LAUNCH, CONSULTATIONS, INVITE, REVOKE, DOCUMENT -> false;
            default -> true;
        };
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

    /** The line about it in the command menu and in {@code /help}; a test checks that all have one. */
    public Optional<PhraseKey> told() {
        String name = "COMMAND_" + name();
        return Arrays.stream(PhraseKey.values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The commands that somebody may use. */
    public static List<StaffCommand> of(StaffRoles staff) {
        return Arrays.stream(values()).filter(each -> staff.may(each.act())).toList();
    }

    /** The code after a command, and the text after that. */
    public static String[] words(String argument) {
        return argument.split("\\s+", 2);
    }

    public static Optional<StaffCommand> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
