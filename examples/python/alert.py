#!/usr/bin/python3
"""Alerts when X is mentioned together with Y in one article: examples/python/alert.py "South Korea" Japan"""
import subprocess

import topic

parser = topic.options(__doc__)
parser.add_argument("x", help="a name, or a Wikidata uri")
parser.add_argument("y", help="the other one")
parser.add_argument("--command", help="run for each alert, with the uri as its argument")
args = parser.parse_args()


def sentences_with(article, wanted):
    """The sentences (by number) in which it is mentioned, under whatever name."""
    enrichment = article["enrichment"]
    found = set()
    for entity in enrichment["entities"]:
        if wanted in (entity.get("uri"), *entity["sameAs"]) or wanted.casefold() == entity["name"].casefold() or any(
                wanted.casefold() == mention["surface"].casefold() for mention in entity["mentions"]):
            for mention in entity["mentions"]:
                found |= {number for number, span in enumerate(enrichment["sentences"])
                          if span["start"] <= mention["start"] < span["end"]}
    return found


reader = topic.consumer(args, group=f"dateline-alert-{args.x}-{args.y}")
reader.subscribe([args.topic])
for message in topic.messages(reader, args.idle):
    article = topic.record(message)
    if article is not None:
        x, y = sentences_with(article, args.x), sentences_with(article, args.y)
        if x and y:
            how = "in one sentence" if x & y else "in one article"
            print(f"{args.x} and {args.y} {how}: {topic.headline(article)} <{article['uri']}>", flush=True)
            for number in sorted(x & y):
                print("   ", topic.cut(topic.text(article), article["enrichment"]["sentences"][number]), flush=True)
            if args.command:
                subprocess.run([args.command, article["uri"]], check=True)
    reader.commit(message=message, asynchronous=False)
reader.close()
