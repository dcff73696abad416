package org.indaba.store.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.TrialState;
import org.indaba.questionnaire.Language;

/**
 * Converts a {@link ConversationState} to and from its stored form. It is written out by hand because rows outlive the
 * classes that wrote them.
 */
public final class ConversationStateJson {
    /** The word for both kinds of broadcast, from before there was one for each. */
    private static final String EITHER = "OUTREACH";

    /** A former stage in which a text to forward had been sent; what is typed after it is a command now. */
    private static final String SHARING = "SHARING";

    private ConversationStateJson() {}

    public static String write(ConversationState conversation) {
        JsonObject json = new JsonObject();
        conversation.language().ifPresent(each -> json.addProperty("language", each.tag()));
        conversation.active().ifPresent(each -> json.addProperty("active", each));
        conversation.before().ifPresent(each -> {
            JsonObject before = new JsonObject();
            before.addProperty("consultation", each.consultation());
            before.addProperty("until", each.until().toEpochMilli());
            each.mark().ifPresent(mark -> before.add("mark", AskPersonModeJson.write(mark)));
            json.add("before", before);
        });
        conversation.dialog().ifPresent(each -> {
            JsonObject dialog = new JsonObject();
            dialog.addProperty("kind", each.kind().name());
            dialog.addProperty("consultation", each.consultation());
            json.add("dialog", dialog);
        });
        conversation.trial().ifPresent(each -> {
            JsonObject trial = new JsonObject();
            trial.addProperty("consultation", each.consultation());
            each.from().ifPresent(from -> trial.addProperty("from", from));
            trial.addProperty("launching", each.launching());
            json.add("trial", trial);
        });
        conversation.askMode().ifPresent(each -> json.add("aside", AskPersonModeJson.write(each)));
        JsonObject interviews = new JsonObject();
        conversation.interviews().forEach((code, progress) -> interviews.add(code, InterviewProgressJson.write(progress)));
        json.add("interviews", interviews);
        return json.toString();
    }

    public static ConversationState read(String stored) {
        JsonObject json = JsonParser.parseString(stored).getAsJsonObject();
        SortedMap<String, InterviewProgress> interviews = new TreeMap<>();
        for (Map.Entry<String, JsonElement> each : json.getAsJsonObject("interviews").entrySet()) {
            interviews.put(each.getKey(), InterviewProgressJson.read(each.getValue().getAsJsonObject()));
        }
        return new ConversationState(
                JsonMember.text(json, "language").map(Language::new),
                JsonMember.text(json, "active"),
                JsonMember.object(json, "before").map(each -> new ConversationState.Before(
                        each.get("consultation").getAsString(), JsonMember.instant(each, "until"),
                        Optional.ofNullable(each.getAsJsonArray("mark")).map(AskPersonModeJson::mark))),
                JsonMember.object(json, "dialog").map(ConversationStateJson::dialog),
                JsonMember.object(json, "aside").map(AskPersonModeJson::read),
                interviews,
                JsonMember.object(json, "trial").map(each -> new TrialState(
                        each.get("consultation").getAsString(), JsonMember.text(each, "from"),
                        each.get("launching").getAsBoolean())));
    }

    private static ConversationState.Dialog dialog(JsonObject json) {
        String kind = json.get("kind").getAsString();
        String about = json.get("consultation").getAsString();
        return switch (kind) {
            case EITHER -> new ConversationState.Dialog(ConversationState.Dialog.Kind.ANNOUNCING, about);
            case SHARING -> new ConversationState.Dialog(ConversationState.Dialog.Kind.COMMAND, "share/" + about);
            default -> new ConversationState.Dialog(ConversationState.Dialog.Kind.valueOf(kind), about);
        };
    }
}
