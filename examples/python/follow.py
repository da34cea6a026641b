#!/usr/bin/python3
"""A line for each article, and what stands at its first entity's offsets. Goes on where it stopped."""
import topic

args = topic.options(__doc__).parse_args()
reader = topic.consumer(args, group="dateline-example-python")
reader.subscribe([args.topic])
for message in topic.messages(reader, args.idle):
    article = topic.record(message)
    if article is None:
        print("retracted ", message.key().decode(), flush=True)
    else:
        body = topic.text(article)
        for entity in article["enrichment"]["entities"]:
            for mention in entity["mentions"]:
                assert topic.cut(body, mention) == mention["surface"]
        names = ", ".join(entity["name"] for entity in article["enrichment"]["entities"][:3])
        print(topic.day(article) or "no date   ", topic.headline(article), "|", names, flush=True)
    # Once it is dealt with, not before: after a crash it comes again, and is not lost.
    reader.commit(message=message, asynchronous=False)
reader.close()
