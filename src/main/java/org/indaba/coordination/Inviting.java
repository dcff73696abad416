package org.indaba.coordination;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.consultation.Act;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.conversation.Button;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.places.Region;

/** How someone gets a role and loses it. */
public final class Inviting {
    /** How long a link that gives a role is good. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Talk talk;

    Inviting(Talk talk) {
        this.talk = talk;
    }

    // ---- inviting

    void ask() {
        List<List<Button>> rows = new ArrayList<>();
        for (Role role : Role.values()) {
            if (mayGive(role)) {
                rows.add(List.of(Button.of(name(role), Talk.action(Order.INVITE, "", role.word()))));
            }
        }
        talk.say(List.of(Paragraph.of(Line.INVITE_ROLE)), rows);
    }

    Optional<Line> tapped(String what) {
        String[] parts = what.split("/", 2);
        Optional<Role> role = Role.of(parts[0]);
        if (role.isEmpty() || !mayGive(role.get())) {
            return Optional.of(Line.NOT_YOURS);
        }
        if (parts.length == 1 && role.get() != Role.SECRETARIAT) {
            askScope(role.get());
            return Optional.empty();
        }
        Scope scope = parts.length == 1 ? Scope.WORLD : Scope.parse(parts[1]);
        if (!talk.office().staff().mayFor(Act.INVITE, scope)) {
            return Optional.of(Line.NOT_YOURS);
        }
        invite(role.get(), scope);
        return Optional.empty();
    }

    /** A coordinator gives what they have, or less. */
    private boolean mayGive(Role role) {
        return role != Role.SECRETARIAT || talk.office().staff().role().equals(Optional.of(Role.SECRETARIAT));
    }

    private void askScope(Role role) {
        List<List<Button>> rows = new ArrayList<>();
        for (Scope scope : talk.office().staff().scopes(Act.INVITE)) {
            if (!scope.equals(Scope.WORLD)) {
                rows.add(List.of(button(role, scope)));
            } else if (role == Role.READER) {
                rows.add(List.of(button(role, Scope.WORLD)));
            }
            if (scope.equals(Scope.WORLD)) {
                Arrays.stream(Region.values())
                        .forEach(each -> rows.add(List.of(button(role, Scope.of(each)))));
            }
        }
        talk.say(List.of(Paragraph.of(Line.INVITE_SCOPE)), rows);
    }

    private static Button button(Role role, Scope scope) {
        return new Button(
                new Button.Label.Control(Where.paragraph(scope)),
                Talk.action(Order.INVITE, "", role.word() + "/" + scope.words()));
    }

    private void invite(Role role, Scope scope) {
        Office office = talk.office();
        if (office.links().bot().isEmpty()) {
            talk.say(Line.NO_BOT_NAME);
            return;
        }
        Deed.Invited invited = new Deed.Invited(role, scope, office.now().plus(GOOD_FOR), ends(scope));
        talk.act(invited);
        talk.say(Paragraph.of(Line.INVITED, Map.of(
                "role", new Value.Named(name(role)),
                "where", Where.value(scope),
                "date", new Value.Moment(invited.expires(), ZoneId.of("UTC")))));
        talk.say(Paragraph.of(Line.LINK, Map.of("link", new Value.Invitation(office.fresh()))));
    }

    /** Nobody gives a role for longer than they have their own. */
    private Optional<Instant> ends(Scope scope) {
        List<Grant> own = talk.office().staff().grants().stream()
                .filter(each -> Act.INVITE.by(each.role()) && each.scope().covers(scope)).toList();
        return own.stream().anyMatch(each -> each.ends().isEmpty())
                ? Optional.empty()
                : own.stream().flatMap(each -> each.ends().stream()).max(Comparator.naturalOrder());
    }

    // ---- joining

    void join() {
        Office office = talk.office();
        Optional<Presented> presented = office.presented();
        if (presented.isEmpty()) {
            talk.say(Line.INVITATION_UNKNOWN);
        } else if (presented.get().used()) {
            talk.say(Line.INVITATION_USED);
        } else if (!office.now().isBefore(presented.get().expires())) {
            talk.say(Line.INVITATION_EXPIRED);
        } else {
            Presented invitation = presented.get();
            Grant grant = new Grant(office.fresh(), invitation.role(), invitation.scope(), invitation.roleEnds());
            talk.act(new Deed.Joined(invitation, grant));
            talk.say(
                    Paragraph.of(Line.JOINED, Map.of(
                            "role", new Value.Named(name(grant.role())), "where", Where.value(grant.scope()))),
                    Paragraph.of(grant.role() == Role.READER ? Line.READER_HELP : Line.COORDINATOR_HELP),
                    Paragraph.of(Line.ROLE_NUMBER, Map.of("number", new Value.Code(number(grant.id())))));
        }
    }

    // ---- revoking

    /** How people name a role to each other. */
    static String number(long grant) {
        return Long.toString(grant, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    static boolean isNumber(String digits) {
        return digits.matches("\\d{1,18}");
    }

    static OptionalLong grant(String number) {
        try {
            return OptionalLong.of(Long.parseLong(number.strip(), Character.MAX_RADIX));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    void revoke(String argument) {
        Optional<Grant> meant = talk.office().named();
        if (argument.isEmpty()) {
            talk.say(Line.REVOKE_HOW);
        } else if (meant.isEmpty() || !mayRevoke(meant.get())) {
            talk.say(Line.REVOKE_UNKNOWN);
        } else {
            talk.act(new Deed.Revoked(meant.get().id()));
            talk.say(Paragraph.of(Line.REVOKED, Map.of(
                    "role", new Value.Named(name(meant.get().role())), "where", Where.value(meant.get().scope()))));
        }
    }

    /** Of the same scope or less, and no higher than their own; everybody may lay down their own role. */
    private boolean mayRevoke(Grant grant) {
        boolean own = talk.office().staff().grants().stream().anyMatch(each -> each.id() == grant.id());
        return own || mayGive(grant.role()) && talk.office().staff().mayFor(Act.REVOKE, grant.scope());
    }

    static Line name(Role role) {
        return switch (role) {
            case SECRETARIAT -> Line.ROLE_SECRETARIAT;
            case COORDINATOR -> Line.ROLE_COORDINATOR;
            case READER -> Line.ROLE_READER;
        };
    }
}
