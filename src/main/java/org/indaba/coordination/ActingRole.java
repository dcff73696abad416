package org.indaba.coordination;

import java.util.Optional;
import java.util.function.Predicate;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Scope;
import org.indaba.consultation.StaffPermission;
import org.indaba.consultation.StaffRoles;
import org.indaba.coordination.announcement.Broadcast;

/** Finds in which of their roles somebody does something, for the audit. */
public final class ActingRole {
    private final StaffContext office;
    private final StaffRoles staff;

    public ActingRole(StaffContext office) {
        this.office = office;
        this.staff = office.staff();
    }

    /** The result is empty where no role is needed for it. */
    public Optional<Grant> of(StaffEffect deed) {
        if (deed instanceof StaffEffect.Invited invited) {
            return staff.by(StaffPermission.INVITE, over(invited.scope()));
        } else if (deed instanceof StaffEffect.Revoked) {
            return staff.by(StaffPermission.REVOKE, over(office.named().orElseThrow().scope()));
        } else if (deed instanceof StaffEffect.Launched launched) {
            return staff.by(StaffPermission.LAUNCH, over(launched.consultation().scope()));
        } else if (deed instanceof StaffEffect.DocumentBrought brought) {
            return about(StaffPermission.DOCUMENT, brought.consultation());
        } else if (deed instanceof StaffEffect.DocumentMarked marked) {
            return about(StaffPermission.DOCUMENT, marked.document().consultation());
        } else if (deed instanceof StaffEffect.Rescheduled rescheduled) {
            return about(StaffPermission.EXTEND, rescheduled.consultation().code());
        } else if (deed instanceof StaffEffect.BroadcastBegun begun) {
            return about(begun.broadcast());
        }
        return deed instanceof StaffEffect.BroadcastStopped stopped ? about(stopped.broadcast()) : Optional.empty();
    }

    private Optional<Grant> about(Broadcast broadcast) {
        return about(
                broadcast.kind() == Broadcast.Kind.REMINDER ? StaffPermission.REMIND : StaffPermission.ANNOUNCE, broadcast.consultation());
    }

    private Optional<Grant> about(StaffPermission act, String code) {
        Consultation consultation = office.consultations().get(code);
        return staff.by(act, each -> each.governs(consultation.scope()));
    }

    private static Predicate<Grant> over(Scope scope) {
        return each -> each.scope().covers(scope);
    }
}
