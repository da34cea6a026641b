import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A line for each article; goes on where it stopped. {@code -Dexec.args=SECONDS} ends it when nothing came for so long. */
public final class Follow {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] args) throws IOException {
        String kafka = System.getenv().getOrDefault("KAFKA", "localhost:9092");
        String topic = System.getenv().getOrDefault("TOPIC", "news.enriched");
        Duration idle = args.length > 0 ? Duration.ofSeconds(Long.parseLong(args[0])) : Duration.ofDays(36500);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka,
                "group.id", "dateline-example-java",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                // enrich writes in transactions: what was aborted is not read.
                "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            long heard = System.nanoTime();
            while (System.nanoTime() - heard < idle.toNanos()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(500));
                for (ConsumerRecord<String, byte[]> record : records) {
                    System.out.println(line(record));
                }
                if (!records.isEmpty()) {
                    // Once they are dealt with, not before: after a crash they come again, and none is lost.
                    consumer.commitSync();
                    heard = System.nanoTime();
                }
            }
        }
    }

    private static String line(ConsumerRecord<String, byte[]> record) throws IOException {
        if (record.value() == null) {
            return "retracted  " + record.key();
        }
        JsonNode article = JSON.readTree(record.value());
        JsonNode enrichment = article.get("enrichment");
        String body = body(article);
        for (JsonNode entity : enrichment.get("entities")) {
            for (JsonNode mention : entity.get("mentions")) {
                // Java counts as the offsets do.
                String there = body.substring(mention.get("start").asInt(), mention.get("end").asInt());
                if (!there.equals(mention.get("surface").asText())) {
                    throw new IllegalStateException(record.key() + ": " + mention);
                }
            }
        }
        return enrichment.at("/published/value").asText("no date   ") + " "
                + enrichment.at("/headline/value").asText(record.key()) + " | "
                + String.join(", ", enrichment.get("entities").findValuesAsText("name"));
    }

    private static String body(JsonNode article) {
        JsonNode bodies = article.get("bodies");
        for (JsonNode body : bodies) {
            if (body.path("role").asText().equals("main")) {
                return body.get("value").asText();
            }
        }
        return bodies.get(0).get("value").asText();
    }
}
