package org.indaba.coordination.role;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.consultation.StaffPermission;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.CommandPrompt;
import org.indaba.coordination.PeriodInput;
import org.indaba.coordination.ScopeText;
import org.indaba.coordination.StaffCommand;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.StaffDecisionContext;
import org.indaba.coordination.StaffEffect;
import org.indaba.places.Region;

/** Gives and revokes roles. */
public final class RoleInvitationHandler {
    /** How long a link that gives a role is valid. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    /** The clocks are no region's: a role may be for several, and the link knows none. */
    private static final ZoneId CLOCKS = ZoneId.of("UTC");

    /** What a button carries that stands for a last day. */
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)");

    private final StaffDecisionContext talk;

    public RoleInvitationHandler(StaffDecisionContext talk) {
        this.talk = talk;
    }

    // ---- inviting

    /** Asks about an invitation. {@code typed} is the last day of the role; empty for one without end. */
    public void ask(String typed) {
        RoleLastDay last = RoleLastDay.NONE;
        if (!typed.isBlank()) {
            PeriodInput.Result read = PeriodInput.read(typed, CLOCKS, talk.office().now());
            if (!read.either().isEmpty() && read.opens().isEmpty()) {
                talk.ask(CommandPrompt.either(StaffCommand.INVITE, "", read.either(), CLOCKS, talk.office().now()));
                return;
            } else if (!read.isLastDay()) {
                talk.say(read.trouble().orElse(howToEnd()));
                return;
            }
            last = RoleLastDay.before(read.closes().orElseThrow(), CLOCKS);
        }
        talk.ask(whichRole(last));
    }

    private CommandPrompt whichRole(RoleLastDay last) {
        return CommandPrompt.choose(
                StaffCommand.INVITE, last.with(""), List.of(Paragraph.of(PhraseKey.INVITE_ROLE), until(last)),
                Arrays.stream(Role.values()).filter(talk.office().staff()::mayGive)
                        .map(role -> Button.of(name(role), StaffDecisionContext.action(StaffCommand.INVITE, "", last.with(role.word()))))
                        .toList());
    }

    /** What is still asked of an invitation that is being made. */
    public Optional<CommandPrompt> asked(CommandPrompt.Waiting waiting) {
        if (!waiting.either().isEmpty()) {
            return Optional.of(CommandPrompt.either(StaffCommand.INVITE, "", waiting.either(), CLOCKS, talk.office().now()));
        }
        String about = waiting.about();
        RoleLastDay last = RoleLastDay.of(about);
        String role = RoleLastDay.without(about);
        return role.isEmpty()
                ? Optional.of(whichRole(last))
                : Role.of(role).filter(talk.office().staff()::mayGive).map(each -> where(each, last));
    }

    private Paragraph until(RoleLastDay last) {
        return Stream.concat(last.end(CLOCKS).stream(), latest(talk.office().staff().grants().stream()
                        .filter(each -> StaffPermission.INVITE.by(each.role())).toList()).stream())
                .min(Comparator.naturalOrder())
                .map(RoleInvitationHandler::ends)
                .orElse(howToEnd());
    }

    private Paragraph howToEnd() {
        return Paragraph.of(PhraseKey.INVITE_UNTIL, Map.of(
                "order", new PhraseArgument.Code("/" + StaffCommand.INVITE.word()),
                "example", PeriodInput.example(CLOCKS, talk.office().now())));
    }

    private static Paragraph ends(Instant end) {
        return Paragraph.of(PhraseKey.ROLE_ENDS, Map.of("date", PhraseArgument.Ending.of(end, CLOCKS)));
    }

    public Optional<PhraseKey> tapped(String what) {
        if (DAY.matcher(what).matches()) {
            ask(what);
            return Optional.empty();
        }
        RoleLastDay last = RoleLastDay.of(what);
        String[] parts = RoleLastDay.without(what).split("/", 2);
        Optional<Role> role = Role.of(parts[0]);
        if (role.isEmpty() || !talk.office().staff().mayGive(role.get())) {
            return Optional.of(PhraseKey.NOT_YOURS);
        }
        if (parts.length == 1 && role.get() != Role.SECRETARIAT) {
            talk.ask(where(role.get(), last));
            return Optional.empty();
        }
        Scope scope = parts.length == 1 ? Scope.WORLD : Scope.parse(parts[1]);
        if (!talk.office().staff().mayFor(StaffPermission.INVITE, scope)) {
            return Optional.of(PhraseKey.NOT_YOURS);
        } else if (last.end(CLOCKS).filter(each -> !each.isAfter(talk.office().now())).isPresent()) {
            return Optional.of(PhraseKey.TAP_EARLIER);
        }
        invite(role.get(), scope, last);
        return Optional.empty();
    }

    private CommandPrompt where(Role role, RoleLastDay last) {
        List<Scope> scopes = new ArrayList<>();
        for (Scope scope : talk.office().staff().scopes(StaffPermission.INVITE)) {
            boolean world = scope.equals(Scope.WORLD);
            if (!world || role == Role.READER) {
                scopes.add(scope);
            }
            if (world) {
                Arrays.stream(Region.values()).map(Scope::of).forEach(scopes::add);
            }
        }
        return CommandPrompt.choose(
                StaffCommand.INVITE, last.with(role.word()), List.of(Paragraph.of(PhraseKey.INVITE_SCOPE)),
                scopes.stream().map(each -> button(role, each, last)).toList());
    }

    private static Button button(Role role, Scope scope, RoleLastDay last) {
        return new Button(
                new Button.Label.Control(ScopeText.paragraph(scope)),
                StaffDecisionContext.action(StaffCommand.INVITE, "", last.with(role.word() + "/" + scope.words())));
    }

    private void invite(Role role, Scope scope, RoleLastDay last) {
        StaffContext office = talk.office();
        if (office.links().bot().isEmpty()) {
            talk.say(PhraseKey.NO_BOT_NAME);
            return;
        }
        StaffEffect.Invited invited = new StaffEffect.Invited(role, scope, office.now().plus(GOOD_FOR), ends(scope, last));
        talk.act(invited);
        List<Paragraph> paragraphs = new ArrayList<>();
        invited.roleEnds().map(RoleInvitationHandler::ends).ifPresent(paragraphs::add);
        paragraphs.add(Paragraph.of(PhraseKey.INVITED, Map.of(
                "role", new PhraseArgument.Named(name(role)),
                "where", ScopeText.value(scope),
                "date", new PhraseArgument.Moment(invited.expires(), CLOCKS))));
        talk.say(paragraphs, List.of());
        talk.say(Paragraph.of(PhraseKey.LINK, Map.of("link", new PhraseArgument.Invitation(office.fresh()))));
    }

    /** Nobody gives a role for longer than they have their own. */
    private Optional<Instant> ends(Scope scope, RoleLastDay last) {
        return Stream.concat(last.end(CLOCKS).stream(), ownEnd(scope).stream()).min(Comparator.naturalOrder());
    }

    private Optional<Instant> ownEnd(Scope scope) {
        List<Grant> own = talk.office().staff().grants().stream()
                .filter(each -> StaffPermission.INVITE.by(each.role()) && each.scope().covers(scope)).toList();
        return latest(own);
    }

    /** The latest end of these roles; empty where one has no end. */
    private static Optional<Instant> latest(List<Grant> grants) {
        return grants.stream().anyMatch(each -> each.ends().isEmpty())
                ? Optional.empty()
                : grants.stream().flatMap(each -> each.ends().stream()).max(Comparator.naturalOrder());
    }

    // ---- joining

    public void join() {
        StaffContext office = talk.office();
        Optional<OpenedInvitation> presented = office.presented();
        if (presented.isEmpty()) {
            talk.say(PhraseKey.INVITATION_UNKNOWN);
        } else if (presented.get().used()) {
            talk.say(PhraseKey.INVITATION_USED);
        } else if (!office.now().isBefore(presented.get().expires())) {
            talk.say(PhraseKey.INVITATION_EXPIRED);
        } else {
            OpenedInvitation invitation = presented.get();
            Grant grant = new Grant(office.fresh(), invitation.role(), invitation.scope(), invitation.roleEnds());
            talk.act(new StaffEffect.Joined(invitation, grant));
            talk.say(
                    Paragraph.of(PhraseKey.JOINED, Map.of(
                            "role", new PhraseArgument.Named(name(grant.role())), "where", ScopeText.value(grant.scope()))),
                    Paragraph.of(grant.role() == Role.READER ? PhraseKey.READER_HELP : PhraseKey.COORDINATOR_HELP),
                    Paragraph.of(PhraseKey.ROLE_NUMBER, Map.of("number", new PhraseArgument.Code(number(grant.id())))));
            grant.ends().ifPresent(each -> talk.say(ends(each)));
        }
    }

    // ---- revoking

    /** The form in which people tell each other the number of a role. */
    public static String number(long grant) {
        return Long.toString(grant, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    public static boolean isNumber(String digits) {
        return digits.matches("\\d{1,18}");
    }

    public static OptionalLong grant(String number) {
        try {
            return OptionalLong.of(Long.parseLong(number.strip(), Character.MAX_RADIX));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** A number of four digits is easily mistyped, and ending a role cannot be undone, so the command asks once. */
    public void askToRevoke(String argument) {
        Optional<Grant> meant = mine();
        if (argument.isEmpty()) {
            talk.say(PhraseKey.REVOKE_HOW);
        } else if (meant.isEmpty()) {
            talk.say(PhraseKey.REVOKE_UNKNOWN);
        } else {
            talk.ask(toRevoke().orElseThrow());
        }
    }

    /** The question about the named role that is still open; empty where there is no such role. */
    public Optional<CommandPrompt> toRevoke() {
        return mine().map(each -> {
            String number = number(each.id());
            return CommandPrompt.confirm(
                    StaffCommand.REVOKE, number, List.of(told(PhraseKey.REVOKE_ASK, each)),
                    Button.of(PhraseKey.REVOKE_NOW, StaffDecisionContext.action(StaffCommand.REVOKE, "", number)));
        });
    }

    /** Revokes the role after the question was answered. */
    public Optional<PhraseKey> revoke() {
        Optional<Grant> meant = mine();
        meant.ifPresent(each -> {
            talk.act(new StaffEffect.Revoked(each.id()));
            talk.say(told(PhraseKey.REVOKED, each));
        });
        return meant.isPresent() ? Optional.empty() : Optional.of(PhraseKey.REVOKE_UNKNOWN);
    }

    private Optional<Grant> mine() {
        return talk.office().named().filter(talk.office().staff()::mayRevoke);
    }

    private static Paragraph told(PhraseKey line, Grant grant) {
        return Paragraph.of(line, Map.of(
                "role", new PhraseArgument.Named(name(grant.role())), "where", ScopeText.value(grant.scope())));
    }

    public static PhraseKey name(Role role) {
        return switch (role) {
            case SECRETARIAT -> PhraseKey.ROLE_SECRETARIAT;
            case COORDINATOR -> PhraseKey.ROLE_COORDINATOR;
            case READER -> PhraseKey.ROLE_READER;
        };
    }
}
