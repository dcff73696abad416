package org.indaba.export;

import org.indaba.phrases.Reason;

/** A parameter that is not known, or whose value is not; the reason names it and says what is accepted. */
public final class WrongParameter extends Exception {
    private static final long serialVersionUID = 1;

    private final String parameter;
    private final transient Reason reason;

    WrongParameter(String parameter, Reason reason) {
        super(reason.key());
        this.parameter = parameter;
        this.reason = reason;
    }

    public String parameter() {
        return parameter;
    }

    public Reason reason() {
        return reason;
    }
}
