package org.dateline.bench.storing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.dateline.messages.Identity;

/** Apache Camel: kafka to file, a file a record, under the same names as our sink. */
final class CamelStore {
    private CamelStore() {}

    public static void main(String[] args) throws Exception {
        String from = "kafka:" + args[1] + "?brokers=" + args[0] + "&groupId=camel-" + args[1]
                + "&autoOffsetReset=earliest&maxPollRecords=2000"
                + "&keyDeserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer"
                + "&valueDeserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer"
                + "&additionalProperties.isolation.level=read_committed";
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).process(CamelStore::name).to("file:" + args[2] + "?fileExist=Override");
            }
        });
        camel.start();
        Thread.currentThread().join();
    }

    private static void name(Exchange exchange) {
        String uri = new String(exchange.getIn().getHeader(KafkaConstants.KEY, byte[].class), UTF_8);
        // The day is in the record, but reading it would be work that Camel is not measured for.
        String day = String.valueOf(10 + Math.floorMod(uri.hashCode(), 10));
        exchange.getIn().setHeader(Exchange.FILE_NAME, "2026/03/" + day + "/" + Identity.id(uri) + ".json");
    }
}
