package org.indaba.export;

/** A parameter that is not known, or whose value is not; the message names it and says what is accepted. */
public final class WrongParameter extends Exception {
    private static final long serialVersionUID = 1;

    private final String parameter;

    WrongParameter(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
