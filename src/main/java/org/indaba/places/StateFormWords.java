package org.indaba.places;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the words of a formal name that tell the form of the state: <em>Republic of</em>, <em>Royaume du</em>, 王国. */
final class StateFormWords {
    private static final String KINDS_EN = "republic|rep|kingdom|states?|sultanate|principality|(?:grand )?duchy|emirate"
            + "|union|commonwealth|federation|territory|government";

    private static final String ADJECTIVES_EN = "democratic|dem|peoples|federal|federated|federative|islamic|arab|socialist"
            + "|bolivarian|plurinational|co operative|cooperative|united|independent|oriental|eastern|hashemite|former";

    private static final String ADJECTIVES_LATIN = "democratique|populaire|federale?|islamique|arabe|unie|socialiste"
            + "|independante?|democratica|popular|islamica|unida|socialista|independiente|autonome|autonoma";

    /** Patterns of folded forms, each with the name after or before it. */
    private static final Pattern[] FORMS = {
        Pattern.compile("^(?:the )?(?:(?:" + ADJECTIVES_EN + ") )*(?:" + KINDS_EN + ") of (?:the )?(?<name>.+)$"),
        Pattern.compile("^(?<name>.+?) (?:the )?(?:(?:" + ADJECTIVES_EN + ") )*(?:republic|rep|kingdom|states?)(?: of)?(?: the)?$"),
        Pattern.compile("^(?:la |le |l|el )?(?:republique|royaume|etat|sultanat|principaute|grand duche|emirat|union|federation"
                + "|republica|reino|estado|sultanato|principado|gran ducado|emirato|federacion)"
                + "(?: (?:" + ADJECTIVES_LATIN + "))*"
                + " (?:de la |de las |de los |de l|del |des |du |de |d(?=[aeiouh]))(?<name>.+)$"),
        Pattern.compile("^(?:(?:народная|демократическая|федеративная|исламская|арабская|социалистическая|объединенная"
                + "|боливарианская|великое) )*(?:республика|королевство|государство|княжество|герцогство|султанат|федерация"
                + "|союз) (?<name>.+)$"),
        Pattern.compile("^(?:جمهوريه|مملكه|دوله|سلطنه|اماره) (?<name>.+?)(?: (?:ديمقراطيه|شعبيه|اسلاميه|متحده|اتحاديه|عربيه))*$"),
        Pattern.compile("^(?<name>.{2,}?)(?:(?:民主|人民|社会主义|伊斯兰|联邦|阿拉伯|联合|合作|独立|大)*"
                + "(?:共和国|王国|公国|合众国|酋长国|苏丹国)|联邦|联盟)$"),
    };

    private static final Pattern ARTICLE = Pattern.compile("^(?:the |la |le |les |el |los |las |l(?=[aeiouh]))(?<name>.+)$");

    private StateFormWords() {}

    /** The folded text without its first article; empty where it has none. */
    static Optional<String> withoutArticle(String folded) {
        Matcher matcher = ARTICLE.matcher(folded);
        return matcher.matches() ? Optional.of(matcher.group("name")) : Optional.empty();
    }

    /** The folded text without the form of the state; empty where it has none. */
    static Optional<String> without(String folded) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(folded);
            if (matcher.matches()) {
                return Optional.of(matcher.group("name"));
            }
        }
        return Optional.empty();
    }
}
