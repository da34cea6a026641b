package org.dateline.onebox.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.dateline.messages.Identity;
import org.dateline.messages.MessageJson;

/**
 * What happened to one article, in order, and what has not. Not thread-safe.
 *
 * @param partition of the article's key on the pipeline's topics
 * @param notRead parts of the topics in which older versions may stand that no file tells of any more
 */
record Trail(String uri, int partition, List<Step> steps, List<String> missing, List<String> notRead) {
    Trail(String uri, int partition) {
        this(uri, partition, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(Step step) {
        steps.add(step);
    }

    void misses(String sentence) {
        missing.add(sentence);
    }

    /** A partition was read from an offset on, where it has records before that. */
    void readFrom(TopicPartition partition, long offset, long beginning) {
        if (offset > beginning) {
            notRead.add(partition + "@" + beginning + " to " + (offset - 1));
        }
    }

    String id() {
        return Identity.id(uri);
    }

    /** By time; what happened in one moment, in the order of the pipeline. */
    List<Step> inOrder() {
        return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    ObjectNode json() {
        ObjectNode json = MessageJson.mapper().createObjectNode();
        json.put("uri", uri);
        json.put("id", id());
        json.put("partition", partition);
        ArrayNode all = json.putArray("steps");
        inOrder().forEach(step -> all.add(step.json()));
        ArrayNode unread = json.putArray("notRead");
        notRead.forEach(unread::add);
        ArrayNode lacking = json.putArray("missing");
        missing.forEach(lacking::add);
        return json;
    }
}
