package org.dateline.delivery.topic;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.dateline.delivery.kafka.AdminCalls;
import org.dateline.delivery.kafka.KafkaUnavailable;

/** What a broker must be able to do before a pipeline promises anything on it. */
public final class BrokerChecks {
    private static final String FEATURE = "transaction.version";
    private static final short NEEDED = 2;

    private BrokerChecks() {}

    /** Which cluster it is. @throws KafkaUnavailable when Kafka does not answer */
    public static String clusterId(Admin admin) {
        return AdminCalls.get(admin.describeCluster().clusterId(), "ask for the cluster's id");
    }

    /**
     * Before transaction version 2 (KIP-890), a commit or abort that arrives late could tear the next transaction of
     * the same producer.
     *
     * @throws BrokerUnfit when the cluster has not finalised it
     * @throws KafkaUnavailable when Kafka does not answer
     */
    public static void requireTransactionVersion2(Admin admin) {
        FinalizedVersionRange found = AdminCalls.get(
                        admin.describeFeatures().featureMetadata(), "describe the features of the cluster")
                .finalizedFeatures()
                .get(FEATURE);
        short actual = found == null ? 0 : found.maxVersionLevel();
        if (actual < NEEDED) {
            throw new BrokerUnfit("the cluster's " + FEATURE + " is " + actual + ": must be " + NEEDED
                    + " or more, or a late commit can tear a transaction; with Kafka 4 on every broker: "
                    + "kafka-features.sh upgrade --feature " + FEATURE + "=" + NEEDED);
        }
    }
}
