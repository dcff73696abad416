package org.indaba.coordination.launch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.indaba.consultation.Scope;
import org.indaba.consultation.StaffPermission;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.ScopeText;
import org.indaba.coordination.launch.LaunchDraft.Step;
import org.indaba.places.Region;

/** The step that asks for the scope: a region, or countries by name. */
record ScopeStep(LaunchContext at) implements TextStep {
    @Override
    public List<Paragraph> asks() {
        return LaunchStep.one(PhraseKey.LAUNCH_SCOPE);
    }

    @Override
    public List<Button> choices() {
        List<Button> scopes = new ArrayList<>();
        for (Scope scope : at.office().staff().scopes(StaffPermission.LAUNCH)) {
            scopes.add(button(scope));
            if (scope.equals(Scope.WORLD)) {
                Arrays.stream(Region.values()).forEach(each -> scopes.add(button(Scope.of(each))));
            }
        }
        return scopes;
    }

    private Button button(Scope scope) {
        return new Button(new Button.Label.Control(ScopeText.paragraph(scope)), at.action(scope.words()));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        return Arrays.stream(Region.values()).filter(each -> said.heard().is(PhraseKey.of(each))).findFirst()
                .map(each -> at.action(Scope.of(each).words()));
    }

    @Override
    public StepResult typed(String text) {
        ScopeParser typed = ScopeParser.read(text, at.office().language());
        return typed.scope().map(this::within).orElse(new StepResult.Refused(typed.trouble()));
    }

    @Override
    public StepResult chosen(String value) {
        return within(Scope.parse(value));
    }

    private StepResult within(Scope scope) {
        return at.office().staff().mayFor(StaffPermission.LAUNCH, scope)
                ? new StepResult.Next(draft().scope(scope, LaunchContext.zone(scope)).at(Step.ASKED))
                : StepResult.refused(PhraseKey.LAUNCH_SCOPE_BEYOND);
    }

    @Override
    public LaunchDraft back() {
        return draft().at(Step.TITLE);
    }
}
