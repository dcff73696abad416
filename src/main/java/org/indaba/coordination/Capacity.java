package org.indaba.coordination;

import java.util.Optional;
import java.util.function.Predicate;
import org.indaba.consultation.Act;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Scope;
import org.indaba.consultation.Staff;
import org.indaba.coordination.announcement.Broadcast;

/** In which of their roles someone does something: the log names it. */
public final class Capacity {
    private final Office office;
    private final Staff staff;

    public Capacity(Office office) {
        this.office = office;
        this.staff = office.staff();
    }

    /** Empty where no role is needed for it. */
    public Optional<Grant> of(Deed deed) {
        if (deed instanceof Deed.Invited invited) {
            return staff.by(Act.INVITE, over(invited.scope()));
        } else if (deed instanceof Deed.Revoked) {
            return staff.by(Act.REVOKE, over(office.named().orElseThrow().scope()));
        } else if (deed instanceof Deed.Launched launched) {
            return staff.by(Act.LAUNCH, over(launched.consultation().scope()));
        } else if (deed instanceof Deed.DocumentBrought brought) {
            return about(Act.DOCUMENT, brought.consultation());
        } else if (deed instanceof Deed.DocumentMarked marked) {
            return about(Act.DOCUMENT, marked.document().consultation());
        } else if (deed instanceof Deed.Rescheduled rescheduled) {
            return about(Act.EXTEND, rescheduled.consultation().code());
        } else if (deed instanceof Deed.BroadcastBegun begun) {
            return about(begun.broadcast());
        }
        return deed instanceof Deed.BroadcastStopped stopped ? about(stopped.broadcast()) : Optional.empty();
    }

    private Optional<Grant> about(Broadcast broadcast) {
        return about(
                broadcast.kind() == Broadcast.Kind.REMINDER ? Act.REMIND : Act.ANNOUNCE, broadcast.consultation());
    }

    private Optional<Grant> about(Act act, String code) {
        Consultation consultation = office.consultations().get(code);
        return staff.by(act, each -> each.governs(consultation.scope()));
    }

    private static Predicate<Grant> over(Scope scope) {
        return each -> each.scope().covers(scope);
    }
}
