package org.dateline.bench.copying;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** Kafka Streams: one thread, exactly_once_v2 with its own commit interval of 100 ms. */
final class StreamsCopy {
    private StreamsCopy() {}

    public static void main(String[] args) {
        CopyArguments arguments = CopyArguments.from(args);
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(arguments.input(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .to(arguments.output(), Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        KafkaStreams streams = new KafkaStreams(builder.build(), settings(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        streams.start();
    }

    private static Properties settings(CopyArguments arguments) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, arguments.group());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, arguments.bootstrapServers());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, arguments.state().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        PeerSettings.CONSUMER.forEach((name, value) -> settings.put(StreamsConfig.mainConsumerPrefix(name), value));
        PeerSettings.PRODUCER.forEach((name, value) -> settings.put(StreamsConfig.producerPrefix(name), value));
        return settings;
    }
}
