package org.indaba.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.Event.ProfileSet.Field;
import org.indaba.conversation.prompt.Context;
import org.indaba.conversation.prompt.FactPrompt;
import org.indaba.conversation.prompt.Prompts;
import org.indaba.places.Countries;
import org.indaba.places.Match;

/** What comes of a message that gives a country, a name or an organization at another place than where it is asked. */
final class Facts {
    private final Session session;

    Facts(Session session) {
        this.session = session;
    }

    /** Where this is asked, of those that this person is asked; a name of a stage may be forged. */
    Optional<Place> asked(String stage) {
        return Stream.concat(Prompts.facts(context()).stream().map(FactPrompt::stage), Stream.of(Stage.PUBLICATION))
                .filter(each -> each.name().equals(stage)).map(Place::at).findFirst();
    }

    /** What is told where the person is, is told no more; nothing happens where nothing is, or nothing is asked. */
    void takeBack() {
        Optional<FactPrompt> fact = Prompts.facts(context()).stream()
                .filter(each -> each.stage() == session.place().stage() && each.isOptional())
                .filter(each -> each.told().isPresent()).findFirst();
        if (fact.isEmpty()) {
            return;
        }
        switch (fact.get().stage()) {
            case STAKEHOLDER_TYPE -> new ProfileWriter(session).profile(Field.STAKEHOLDER_TYPE, Optional.empty());
            case ITU_STATUS -> new ProfileWriter(session).profile(Field.ITU_STATUS, Optional.empty());
            case COUNTRY -> new ProfileWriter(session).profile(Field.COUNTRY, Optional.empty());
            default -> new ProfileWriter(session).capacityCleared();
        }
        session.preface(Paragraph.of(Line.FACT_TAKEN_BACK, Map.of("fact", new Value.Named(fact.get().name()))));
    }

    private Context context() {
        return session.screens().context(session.progress());
    }

    /** The message that gave it was changed, or comes late. Where it is asked, it is the answer. */
    void changed(String message, Content content, Given.Fact fact) {
        boolean asked = session.goesOn() && session.place().stage() == fact.stage;
        if (fact == Given.Fact.COUNTRY && asked) {
            new Messages(session).country(message, content);
        } else if (fact == Given.Fact.COUNTRY) {
            country(message, content);
        } else if (!isPublished(fact)) {
            session.line(Line.IDENTITY_NOT_HELD);
        } else if (asked) {
            new Messages(session).identity(message, content, fact);
        } else if (identity(message, content, fact)) {
            session.line(fact == Given.Fact.NAME ? Line.NAME_CORRECTED : Line.ORGANIZATION_CORRECTED);
        }
    }

    private boolean isPublished(Given.Fact fact) {
        Optional<String> publication = session.progress().publication();
        return publication.equals(Optional.of(Profile.NAMED.code()))
                || fact == Given.Fact.ORGANIZATION && publication.equals(Optional.of(Profile.ORGANIZATION.code()))
                || decides(fact).isPresent();
    }

    /** The wish that waits for this fact and holds with it. */
    private Optional<Profile.Choice> decides(Given.Fact fact) {
        Profile.Choice choice = fact == Given.Fact.NAME ? Profile.NAMED : Profile.ORGANIZATION;
        return session.progress().wish().filter(choice.code()::equals).map(any -> choice);
    }

    private void country(String message, Content content) {
        Match match = content.text().isBlank()
                ? new Match.None()
                : Countries.match(content.text(), session.screens().language().locale());
        session.become(session.progress().given(session.progress().given().by(Given.Fact.COUNTRY, message)));
        if (match instanceof Match.Candidates candidates) {
            new Messages(session).didYouMean(candidates.countries());
        } else if (!(match instanceof Match.Exact exact)) {
            session.line(Line.COUNTRY_STAYS);
        } else if (session.progress().given().code().equals(Optional.of(exact.country().code()))) {
            is(exact.country().code());
        } else {
            country(exact.country().code());
        }
    }

    /** It is this country now, wherever the person is. */
    void country(String code) {
        new ProfileWriter(session).profile(Field.COUNTRY, code);
        is(code);
    }

    /** Said too where it was so already: whoever told it is not left without an answer. */
    private void is(String code) {
        session.line(Paragraph.of(Line.COUNTRY_CORRECTED, Map.of("country", new Value.Country(code))));
    }

    /** False, and a line, where the text cannot be a name. */
    boolean identity(String message, Content content, Given.Fact fact) {
        if (content.text().isBlank() || !content.fileKinds().isEmpty()) {
            session.expect(Line.TEXT_EXPECTED);
            return false;
        } else if (content.text().length() > Pace.MOST_NAME) {
            session.line(Paragraph.of(Line.NAME_TOO_LONG, Map.of("most", new Value.Count(Pace.MOST_NAME))));
            return false;
        }
        decides(fact).ifPresent(new ProfileWriter(session)::publish);
        session.add(new Event.IdentityGiven(
                session.briefing().code(),
                fact == Given.Fact.NAME ? Event.IdentityGiven.Identity.NAME : Event.IdentityGiven.Identity.ORGANIZATION));
        session.become(session.progress().given(session.progress().given().by(fact, message)));
        if (fact == Given.Fact.ORGANIZATION) {
            if (session.progress().told(Stage.ORGANIZATION).equals(Optional.of(Profile.FOR_ONESELF))) {
                session.add(new Event.CapacitySet(session.briefing().code(), false));
            }
            session.become(session.progress().told(Stage.ORGANIZATION, Optional.of(Profile.FOR_ORGANIZATION)));
        }
        return true;
    }
}
