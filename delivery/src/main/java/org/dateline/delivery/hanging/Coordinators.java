package org.dateline.delivery.hanging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What the coordinators of a cluster say of some producers.
 *
 * @param known by producer id
 * @param passing producer ids whose transactional id went away while we asked
 * @param seesAll whether a producer id that is not told of is known to nobody
 */
record Coordinators(Map<Long, TransactionDescription> known, Set<Long> passing, boolean seesAll) {
    private static final String TRANSACTION_STATE = "__transaction_state";

    /** @throws KafkaException when a coordinator does not answer */
    static Coordinators asked(Admin admin, Set<Long> producerIds) {
        Collection<TransactionListing> listed =
                Answers.get(admin.listTransactions(new ListTransactionsOptions().filterProducerIds(producerIds))
                        .all());
        Map<Long, TransactionDescription> known = new HashMap<>();
        Set<Long> passing = new java.util.HashSet<>();
        for (TransactionListing listing : listed) {
            try {
                TransactionDescription described =
                        Answers.get(admin.describeTransactions(List.of(listing.transactionalId()))
                                .description(listing.transactionalId()));
                if (described.producerId() == listing.producerId()) {
                    known.put(described.producerId(), described);
                } else {
                    passing.add(listing.producerId());
                }
            } catch (TransactionalIdNotFoundException e) {
                passing.add(listing.producerId());
            }
        }
        return new Coordinators(known, passing, eachCoordinatorIsThere(admin) && nothingIsHidden(admin));
    }

    /** A coordinator that is down is left out of the list without a word. */
    private static boolean eachCoordinatorIsThere(Admin admin) {
        try {
            TopicDescription topic = Answers.get(
                            admin.describeTopics(List.of(TRANSACTION_STATE)).allTopicNames())
                    .get(TRANSACTION_STATE);
            return topic != null
                    && topic.partitions().stream()
                            .allMatch(partition -> partition.leader() != null
                                    && !partition.leader().isEmpty());
        } catch (UnknownTopicOrPartitionException e) {
            // Nobody has ever begun a transaction in order.
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }

    /** With access rules, transactions of others are left out of the list without a word. */
    private static boolean nothingIsHidden(Admin admin) {
        try {
            var unused = Answers.get(admin.describeAcls(AclBindingFilter.ANY).values());
            return false;
        } catch (SecurityDisabledException e) {
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }
}
