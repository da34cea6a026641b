/**
 * Items of news agencies (NewsML-G2, NITF, NewsML 1.2, IPTC 7901 and ANPA 1312 wire texts) as records. Pure: no network,
 * no clock. Start at {@link NewsmlDocument}.
 */
@NullMarked
package org.dateline.ingest.newsml;

import org.jspecify.annotations.NullMarked;
