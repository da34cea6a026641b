"""Reads Dateline's enriched topic. Debian: apt install python3-confluent-kafka; elsewhere: pip install confluent-kafka."""
import argparse
import json
import os
import time

from confluent_kafka import Consumer, KafkaError


def options(description):
    """What all examples understand."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--kafka", default=os.environ.get("KAFKA", "localhost:9092"), metavar="HOST:PORT")
    parser.add_argument("--topic", default=os.environ.get("TOPIC", "news.enriched"))
    parser.add_argument("--idle", type=float, metavar="SECONDS", help="end when nothing came for so long")
    return parser


def consumer(args, group=None, **more):
    """Of a group that goes on where it stopped; without one, from the first record that is there."""
    return Consumer({
        "bootstrap.servers": args.kafka,
        "group.id": group or f"dateline-example-{os.getpid()}-{time.time_ns()}",
        # enrich writes in transactions; librdkafka skips what was aborted, and waits for what is not decided yet.
        "isolation.level": "read_committed",
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
        **more,
    })


def messages(reader, idle=None):
    """Messages one by one, for ever or until nothing came for so many seconds."""
    heard = time.monotonic()
    while idle is None or time.monotonic() - heard < idle:
        message = reader.poll(0.5)
        # "if message" would be wrong: a tombstone has length 0, and Python takes it for nothing.
        if message is None:
            continue
        if message.error():
            # Kafka away, a topic that is not there yet: the client tries again by itself.
            if message.error().code() != KafkaError._PARTITION_EOF:
                print("Kafka says:", message.error(), flush=True)
            continue
        heard = time.monotonic()
        yield message


def record(message):
    """The article, or None where it was taken back."""
    return None if message.value() is None else json.loads(message.value())


def newest(args):
    """The newest record of each article that stands on the topic now, by its uri: what was taken back is not there."""
    articles = {}
    reader = consumer(args)
    reader.subscribe([args.topic])
    for message in messages(reader, args.idle or 5):
        uri = message.key().decode()
        if message.value() is None:
            articles.pop(uri, None)
        else:
            articles[uri] = record(message)
    reader.close()
    return articles


def text(article):
    """The body that offsets count in."""
    bodies = article["bodies"]
    return next((body for body in bodies if body.get("role") == "main"), bodies[0])["value"]


def cut(body, span):
    """What stands at an offset. Offsets count UTF-16 code units, Python counts code points: an emoji is two and one."""
    return body.encode("utf-16-le")[2 * span["start"]:2 * span["end"]].decode("utf-16-le")


def day(article):
    """The day it is of: as published, else as received; None where only the year or month is known."""
    enrichment = article["enrichment"]
    date = enrichment.get("published", {}).get("value") or enrichment.get("received", "")
    return date[:10] if len(date) >= 10 else None


def headline(article):
    return article["enrichment"].get("headline", {}).get("value", article["uri"])
