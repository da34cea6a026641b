#!/usr/bin/python3
"""Enriched records into PostgreSQL, each exactly once: examples/postgres/load.py "dbname=news"
Debian: apt install python3-confluent-kafka python3-psycopg2

The offset is written in the same transaction as the records, and read back at the start: after a crash at any moment both are
there or neither is. Kafka's own commits are not used. Any number of these can run; they share the partitions."""
import json
import pathlib
import signal
import sys
import time

import psycopg2
from psycopg2.extras import execute_values

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "python"))
import topic

parser = topic.options(__doc__)
parser.add_argument("database", help="as psql takes it: dbname=news, or postgresql://user@host/news")
args = parser.parse_args()

db = psycopg2.connect(args.database)
with db, db.cursor() as sql:
    # Several may start at once: one makes the tables, the others wait for it.
    sql.execute("select pg_advisory_xact_lock(7105)")
    sql.execute("""
      create table if not exists article (uri text primary key, published text, headline text, record jsonb not null);
      create table if not exists position (topic text, part int, next bigint not null, primary key (topic, part))""")

# After a crash another takes over within ten seconds.
reader = topic.consumer(args, group="dateline-example-postgres", **{"session.timeout.ms": 10000})


def at_our_own_position(_, partitions):
    with db, db.cursor() as sql:
        for partition in partitions:
            sql.execute("select next from position where topic = %s and part = %s", (partition.topic, partition.partition))
            row = sql.fetchone()
            if row:
                partition.offset = row[0]
    reader.assign(partitions)


def write(batch):
    """Records and positions in one transaction; of an article that is there twice, the later."""
    newest = {message.key().decode(): message for message in batch}
    gone = [uri for uri, message in newest.items() if message.value() is None]
    rows = [(uri, article["enrichment"].get("published", {}).get("value"), topic.headline(article), json.dumps(article))
            for uri, article in ((uri, topic.record(message)) for uri, message in newest.items()) if article is not None]
    positions = {(message.topic(), message.partition()): message.offset() + 1 for message in batch}
    with db, db.cursor() as sql:
        execute_values(sql, """insert into position values %s
            on conflict (topic, part) do update set next = excluded.next where position.next < excluded.next""",
            [(*where, position) for where, position in sorted(positions.items())])
        if sql.rowcount != len(positions):
            # Another one has this partition by now and is further on: what is in hand here is old.
            raise SystemExit("another process has written these records already; start again")
        if rows:
            execute_values(sql, """insert into article values %s on conflict (uri) do update
                set published = excluded.published, headline = excluded.headline, record = excluded.record""", rows)
        if gone:
            sql.execute("delete from article where uri = any(%s)", (gone,))


signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
reader.subscribe([args.topic], on_assign=at_our_own_position)
heard, count = time.monotonic(), 0
while args.idle is None or time.monotonic() - heard < args.idle:
    batch = [message for message in reader.consume(500, 0.5) if not message.error()]
    if batch:
        write(batch)
        heard, count = time.monotonic(), count + len(batch)
reader.close()
with db, db.cursor() as sql:
    sql.execute("select count(*) from article")
    print(f"{count} records read, {sql.fetchone()[0]} articles are there")
