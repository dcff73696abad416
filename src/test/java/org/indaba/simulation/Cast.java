package org.indaba.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.coordination.StaffEffect;
import org.indaba.places.Region;
import org.indaba.store.consultation.ConsultationTable;
import org.indaba.store.staff.InvitationTable;
import org.indaba.vault.InvitationSecret;

/** Who and what there is when a simulation begins. */
final class Cast {
    static final String AFRICA = "africa-one";
    static final String EUROPE = "europe-one";
    private static final String WORLD = "season";
    private static final Duration INVITED = Duration.ofDays(30);

    private final Simulator simulator;
    private final Instant now;

    Cast(Simulator simulator) {
        this.simulator = simulator;
        this.now = simulator.clock.instant();
    }

    void enter() {
        stands(AFRICA, Region.AFRICA, Optional.empty(), now.plus(Duration.ofHours(80)));
        stands(EUROPE, Region.EUROPE, Optional.of(now.plus(Duration.ofHours(3))), now.plus(Duration.ofDays(4)));
        chat("p1", List.of(AFRICA, WORLD));
        chat("p2", List.of(AFRICA, EUROPE));
        chat("p3", List.of(WORLD, EUROPE));
        // of the whole world nobody here has a role: who comes to its page can ask nobody
        simulator.enters(new PageVisitor(simulator, "p4", simulator.chance.nextInt(3) == 0 ? WORLD : AFRICA));
        Group larger = new Group(simulator, "g2", new Address("telegram", Person.BOT, "-100771"), Optional.empty());
        simulator.knows(larger);
        simulator.enters(new Group(
                simulator, "g1", new Address("telegram", Person.BOT, "-771"), Optional.of(larger)));
        coordinator("c1", Region.AFRICA, AFRICA, EUROPE);
        coordinator("c3", Region.AFRICA, AFRICA, EUROPE);
        coordinator("c2", Region.EUROPE, EUROPE, AFRICA);
    }

    private void stands(String code, Region region, Optional<Instant> opens, Instant closes) {
        Consultation model = World.CATALOG.consultations().get(0).value();
        Consultation consultation = new Consultation(
                code, model.title(), model.edition(), model.languages(), Scope.of(region), model.zone(), opens,
                Optional.of(closes), model.contact(), model.retentionDays(), model.operator());
        simulator.database.write("cast", db -> {
            ConsultationTable.register(
                    db, consultation, ConsultationTable.CHAT, ConsultationText.write(consultation), now);
            return null;
        }).join();
    }

    private static Address telegram(String name) {
        return new Address("telegram", Person.BOT, "77" + name.charAt(0) + name.substring(1));
    }

    private void chat(String name, List<String> consultations) {
        simulator.enters(new Stakeholder(simulator, name, telegram(name), consultations));
    }

    private void coordinator(String name, Region region, String own, String others) {
        long id = simulator.id();
        String secret = InvitationSecret.of(simulator.world.vault, id);
        simulator.database.write("cast", db -> {
            InvitationTable.add(
                    db, id, InvitationSecret.hash(secret),
                    new StaffEffect.Invited(Role.COORDINATOR, Scope.of(region), now.plus(INVITED), Optional.empty()), "cli", now);
            return null;
        }).join();
        simulator.enters(new Coordinator(simulator, name, telegram(name), region, own, others, "i_" + secret));
    }
}
