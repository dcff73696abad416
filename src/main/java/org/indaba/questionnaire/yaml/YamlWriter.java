package org.indaba.questionnaire.yaml;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Writes the YAML that {@link YamlReader} reads: groups of keys, lists and texts. */
public final class YamlWriter {
    private static final int WIDTH = 120;

    private YamlWriter() {}

    /** @param root the root, made of maps, lists and strings; keys keep their order */
    public static String write(Map<String, ?> root) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
                .setWidth(WIDTH)
                .build();
        return new Dump(settings).dumpToString(root);
    }
}
