package org.dateline.delivery.guarantees;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceRequestData.PartitionProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceDataCollection;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.ProduceResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.TxnOffsetCommitRequest;
import org.apache.kafka.common.requests.TxnOffsetCommitRequest.CommittedOffset;
import org.apache.kafka.common.requests.TxnOffsetCommitResponse;
import org.dateline.delivery.kafka.KafkaConnection;

/**
 * Leaves a transaction open that no coordinator ends, as a broker does that dies at the wrong moment: it writes what a
 * transaction would have written and tells no coordinator. The broker must run with {@link #BROKER}, which lets that pass.
 *
 * @param bootstrapServers one {@code host:port}
 * @param producerId of nobody else
 */
public record GhostProducer(String bootstrapServers, long producerId, short epoch) {
    /** Settings of a broker that asks no coordinator before it takes a transaction's records. */
    public static final Map<String, String> BROKER = Map.of("transaction.partition.verification.enable", "false");

    private static final String CLIENT = "ghost";
    /** The last versions with which a client tells the coordinator itself. */
    private static final short PRODUCE = 11;

    private static final short TXN_OFFSET_COMMIT = 4;

    public GhostProducer(KafkaConnection kafka, long producerId) {
        this(kafka.bootstrapServers(), producerId, (short) 0);
    }

    /**
     * A record of a transaction.
     *
     * @param writtenAt milliseconds since 1970
     */
    public void write(TopicPartition partition, String value, long writtenAt) {
        MemoryRecords records = MemoryRecords.withTransactionalRecords(
                Compression.NONE,
                producerId,
                epoch,
                0,
                new SimpleRecord(writtenAt, value.getBytes(StandardCharsets.UTF_8)));
        TopicProduceData topic = new TopicProduceData()
                .setName(partition.topic())
                .setPartitionData(List.of(new PartitionProduceData()
                        .setIndex(partition.partition())
                        .setRecords(records)));
        ProduceRequestData data = new ProduceRequestData()
                .setTransactionalId(CLIENT)
                .setAcks((short) -1)
                .setTimeoutMs(10_000)
                .setTopicData(new TopicProduceDataCollection(List.of(topic).iterator()));
        ProduceResponse answer =
                (ProduceResponse) asked(new ProduceRequest.Builder(PRODUCE, PRODUCE, data).build(PRODUCE));
        answer.data().responses().forEach(each -> each.partitionResponses().forEach(one -> require(one.errorCode())));
    }

    /** Offsets of a group, in a transaction. */
    public void commit(String group, TopicPartition partition, long offset) {
        TxnOffsetCommitRequest request = new TxnOffsetCommitRequest.Builder(
                        CLIENT,
                        group,
                        producerId,
                        epoch,
                        Map.of(partition, new CommittedOffset(offset, "", Optional.empty())),
                        false)
                .build(TXN_OFFSET_COMMIT);
        makeCoordinator(group);
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Errors error = committed(request);
        while (error.exception() instanceof RetriableException && System.nanoTime() < deadline) {
            error = committed(request);
        }
        require(error.code());
    }

    /** The topic of all offsets is made when somebody asks for a group, and its coordinator is there in a moment. */
    private void makeCoordinator(String group) {
        try (Admin admin = KafkaConnection.to(bootstrapServers).admin()) {
            var unused = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while group " + group + " got its coordinator", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("group " + group + " gets no coordinator", e);
        }
    }

    private Errors committed(TxnOffsetCommitRequest request) {
        TxnOffsetCommitResponse answer = (TxnOffsetCommitResponse) asked(request);
        return answer.errors().values().stream()
                .filter(error -> error != Errors.NONE)
                .findFirst()
                .orElse(Errors.NONE);
    }

    private static void require(short error) {
        if (error != 0) {
            throw new IllegalStateException("the broker refuses: " + Errors.forCode(error));
        }
    }

    private AbstractResponse asked(AbstractRequest request) {
        RequestHeader header = new RequestHeader(request.apiKey(), request.version(), CLIENT, 1);
        ByteBuffer bytes = request.serializeWithHeader(header);
        int colon = bootstrapServers.lastIndexOf(':');
        try (Socket socket = new Socket(
                        bootstrapServers.substring(0, colon), Integer.parseInt(bootstrapServers.substring(colon + 1)));
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            out.writeInt(bytes.remaining());
            out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            out.flush();
            byte[] answer = new byte[in.readInt()];
            in.readFully(answer);
            return AbstractResponse.parseResponse(ByteBuffer.wrap(answer), header);
        } catch (IOException e) {
            throw new IllegalStateException("the broker at " + bootstrapServers + " does not answer", e);
        }
    }
}
