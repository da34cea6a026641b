# One image with the four services; the command says which one runs. See docker-compose.yml.

# ---- build: the jars, on a JDK with Maven
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
# Maven 3.9 on this JDK warns about its own parts.
ENV MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

# The poms alone first: this layer holds the downloaded libraries until a pom changes. With nothing in
# the modules some goals find nothing to do; the build below says what really fails.
COPY pom.xml ./
COPY .mvn .mvn
COPY stamp/pom.xml stamp/
COPY messages/pom.xml messages/
COPY broker/pom.xml broker/
COPY operations/pom.xml operations/
COPY delivery/pom.xml delivery/
COPY service/pom.xml service/
COPY ingest/pom.xml ingest/
COPY enrich/pom.xml enrich/
COPY workshop/pom.xml workshop/
COPY enrich-accurate/pom.xml enrich-accurate/
COPY sink/pom.xml sink/
COPY reader/pom.xml reader/
COPY onebox/pom.xml onebox/
COPY pipeline-tests/pom.xml pipeline-tests/
COPY bench/pom.xml bench/
RUN mkdir -p delivery/src/test/resources && touch delivery/src/test/resources/empty \
 && (mvn -B -q -Dquick -DskipTests --fail-at-end -pl onebox -am package || true) \
 && rm -rf */target */src

COPY . .
# accurate: with the accurate tier of topics, 155 MB more (docs/accurate-topics.md)
ARG TOPICS=fast
RUN accurate=$([ "$TOPICS" != accurate ] || echo ,enrich-accurate) \
 && mvn -B -q -Dquick -DskipTests -pl "onebox$accurate" -am package \
 && if [ -n "$accurate" ]; then cp enrich-accurate/target/accurate-lib/*.jar onebox/target/dateline/lib/; fi \
 && sh containers/arrange-image onebox/target/dateline /image

# ---- train: one run of everything, to record which classes are loaded and how (JDK 25, JEP 514)
FROM eclipse-temurin:25-jre AS train
COPY --from=build /image/lib /app/lib
COPY --from=build /image/own /app/own
COPY --from=build /image/java.args /image/probe /app/
COPY --from=build /image/broker-lib /train/broker-lib
COPY seeds /train/seeds
COPY containers/train /train/train
RUN sh /train/train /app/classes.aot

# ---- the image: libraries, then our jars, then the cache, each a layer of its own
FROM eclipse-temurin:25-jre
COPY --from=build /image/lib /app/lib
COPY --from=build /image/own /app/own
COPY --from=build /image/java.args /app/java.args
COPY --from=build /image/probe /app/probe
COPY --from=train /app/classes.aot /app/classes.aot
COPY containers/hand-over containers/serve /app/
# The reader's index stands in a volume, which takes over whose this folder is.
RUN mkdir -p /work/index && chown 1000:1000 /work/index
ENV DATELINE_LOG=json
WORKDIR /app
# Any other user works too: nothing under /app is written.
USER 1000:1000
ENTRYPOINT ["java", "@/app/java.args"]
CMD ["org.dateline.ingest.IngestMain"]
