#!/usr/bin/env python3
"""Makes the files of this folder from a folder of Natural Earth layers as gzipped GeoJSON (see README.md).

    python3 web/basemap/reduce.py FOLDER

Geometry is kept as it is; of the properties only those that the page draws with. Same input, same bytes out.
SPDX-License-Identifier: Apache-2.0
"""
import gzip
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
UNSETTLED = ("Disputed", "Indefinite", "Line of control", "Indeterminant")


def load(folder, name):
    with gzip.open(folder / f"{name}.geojson.gz") as file:
        return json.load(file)["features"]


def save(name, features):
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":"))
    with open(HERE / f"{name}.geojson.gz", "wb") as file:
        with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0, compresslevel=9) as packed:
            packed.write(text.encode())


def reduced(features, properties):
    return [{"type": "Feature", "properties": properties(f["properties"]), "geometry": f["geometry"]} for f in features]


def names(p):
    name, french = p.get("name_en") or p.get("name"), p.get("name_fr")
    return {"name": name} if not french or french == name else {"name": name, "fr": french}


def country(p):
    return {**names(p), "min_zoom": p["min_zoom"], "label_x": p["label_x"], "label_y": p["label_y"]}


def town(p):
    return {**names(p), "rank": int(p["scalerank"]), "min_zoom": p["min_zoom"], "capital": int(p["adm0cap"] or 0)}


def line(p):
    return {"min_zoom": p["min_zoom"]}


def main(folder):
    for name in ("countries_50m", "countries_10m"):
        save(name, reduced(load(folder, name), country))
    save("admin1_lines_10m", reduced(load(folder, "admin1_lines_10m"), lambda p: {}))
    for name in ("lakes_50m", "rivers_50m"):
        save(name, reduced(load(folder, name), line))
    borders = [f for f in load(folder, "boundary_lines_10m") if f["properties"]["featurecla"].startswith(UNSETTLED)]
    save("boundary_disputed_10m", reduced(load(folder, "boundary_disputed_10m") + borders, line))
    towns = reduced(load(folder, "populated_places_10m"), town)
    towns.sort(key=lambda f: [f["properties"][key] for key in ("min_zoom", "rank", "name")])
    save("populated_places_10m", towns)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
