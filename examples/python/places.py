#!/usr/bin/python3
"""The places of a day as GeoJSON, for a map: examples/python/places.py --day 2019-11-04 > places.geojson"""
import datetime
import json

import topic

parser = topic.options(__doc__)
parser.add_argument("--day", default=datetime.datetime.now(datetime.timezone.utc).date().isoformat(), help="default: today")
args = parser.parse_args()

places = {}
for article in topic.newest(args).values():
    if topic.day(article) != args.day:
        continue
    uris = {entity["id"]: entity.get("uri") for entity in article["enrichment"]["entities"]}
    for place in article["enrichment"]["places"]:
        if "latitude" not in place:
            continue
        key = uris.get(place["entity"]) or (place["name"], place["latitude"], place["longitude"])
        feature = places.setdefault(key, {
            "type": "Feature",
            # RFC 7946: longitude first.
            "geometry": {"type": "Point", "coordinates": [place["longitude"], place["latitude"]]},
            "properties": {"name": place["name"], "kind": place["kind"], "uri": uris.get(place["entity"]),
                           "articles": 0, "focus": 0, "headlines": []},
        })["properties"]
        feature["articles"] += 1
        feature["focus"] += place["rel"] == "focus"
        feature["headlines"].append(topic.headline(article))
features = sorted(places.values(), key=lambda each: -each["properties"]["articles"])
print(json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1))
