#!/usr/bin/python3
"""The sink's files into SQLite, to ask in SQL: examples/sqlite/load.py out news.db
Takes the files of SINK_MODE=ndjson (an article a line) as those of SINK_MODE=files. Only Python is needed."""
import argparse
import json
import pathlib
import sqlite3

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("folder", type=pathlib.Path, help="out/, or a single file")
parser.add_argument("database")
args = parser.parse_args()

db = sqlite3.connect(args.database)
db.executescript("""
  create table if not exists article (uri text primary key, published text, language text, headline text, body text, enriched text, record text);
  create table if not exists entity (uri text, id text, type text, name text, wikidata text, salience real, mentions int, primary key (uri, id));
  create table if not exists quote (uri text, speaker text, direct int, words text);
  create table if not exists topic (uri text, name text, path text, confidence real);
  create index if not exists entity_name on entity (name);
""")


def articles():
    """A record at a time, in the order of the topic. What begins with a dot is the sink's own."""
    files = [args.folder] if args.folder.is_file() else sorted(
        file for file in args.folder.rglob("*") if file.suffix in (".json", ".ndjson")
        and not any(part.startswith(".") for part in file.relative_to(args.folder).parts))
    for file in files:
        with open(file, encoding="utf-8") as lines:
            if file.suffix == ".json":
                yield json.load(lines)
            else:
                yield from (json.loads(line) for line in lines if line.strip())


count = 0
for article in articles():
    uri, enrichment = article["uri"], article.get("enrichment")
    if enrichment is None:
        # {"uri": ..., "deleted": true}: taken back at this point.
        for table in ("article", "entity", "quote", "topic"):
            db.execute(f"delete from {table} where uri = ?", (uri,))
        continue
    # NDJSON files keep every version that was written: the one that was enriched last counts.
    known = db.execute("select enriched from article where uri = ?", (uri,)).fetchone()
    if known and known[0] >= enrichment.get("enriched", ""):
        continue
    for table in ("article", "entity", "quote", "topic"):
        db.execute(f"delete from {table} where uri = ?", (uri,))
    body = next((each for each in article["bodies"] if each.get("role") == "main"), article["bodies"][0])["value"]
    db.execute("insert into article values (?, ?, ?, ?, ?, ?, ?)", (
        uri, enrichment.get("published", {}).get("value"), enrichment.get("language", {}).get("tag"),
        enrichment.get("headline", {}).get("value"), body, enrichment.get("enriched", ""),
        json.dumps(article, ensure_ascii=False)))
    names = {entity["id"]: entity["name"] for entity in enrichment["entities"]}
    db.executemany("insert into entity values (?, ?, ?, ?, ?, ?, ?)", (
        (uri, each["id"], each["type"], each["name"], each.get("uri"), each["salience"], len(each["mentions"]))
        for each in enrichment["entities"]))
    db.executemany("insert into quote values (?, ?, ?, ?)", (
        (uri, names.get(each.get("speaker")), each["direct"], each["text"]) for each in enrichment["quotes"]))
    db.executemany("insert into topic values (?, ?, ?, ?)", (
        (uri, each["name"], " / ".join(each["path"]), each["confidence"]) for each in enrichment["topics"]))
    count += 1
db.commit()
print(f"{count} articles written, {db.execute('select count(*) from article').fetchone()[0]} are there")
for name, mentions, stories in db.execute(
        "select name, sum(mentions), count(*) from entity group by name order by 3 desc, 2 desc limit 5"):
    print(f"{stories:6} articles {mentions:6} mentions  {name}")
