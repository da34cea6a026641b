#!/usr/bin/python3
"""Who was quoted on Z today: examples/python/quoted.py "politics" --day 2019-11-04"""
import datetime

import topic

parser = topic.options(__doc__)
parser.add_argument("about", help="a topic of any level, or a name, or the uri of either")
parser.add_argument("--day", default=datetime.datetime.now(datetime.timezone.utc).date().isoformat(), help="default: today")
args = parser.parse_args()


def is_about(article):
    enrichment, about = article["enrichment"], args.about.casefold()
    topics = (name for each in enrichment["topics"] for name in (each["uri"], *each["path"]))
    entities = (name for each in enrichment["entities"] for name in (each.get("uri", ""), each["name"]))
    return any(about == name.casefold() for name in (*topics, *entities))


quotes = {}
for article in topic.newest(args).values():
    if topic.day(article) == args.day and is_about(article):
        entities = {entity["id"]: entity for entity in article["enrichment"]["entities"]}
        for quote in article["enrichment"]["quotes"]:
            speaker = entities.get(quote.get("speaker"))
            if speaker:
                quotes.setdefault(speaker["name"], []).append((quote["text"], article))
for speaker, said in sorted(quotes.items(), key=lambda each: -len(each[1])):
    print(f"{speaker} ({len(said)})")
    for words, article in said:
        print(f"    “{words}”  {topic.headline(article)}")
