package org.indaba.export.query;

import org.indaba.phrases.RefusalReason;

/** Thrown for an unknown parameter or a wrong value; the reason names it and tells what is accepted. */
public final class WrongParameterException extends Exception {
    private static final long serialVersionUID = 1;

    private final String parameter;
    private final transient RefusalReason reason;

    WrongParameterException(String parameter, RefusalReason reason) {
        super(reason.key());
        this.parameter = parameter;
        this.reason = reason;
    }

    public String parameter() {
        return parameter;
    }

    public RefusalReason reason() {
        return reason;
    }
}
