#!/usr/bin/env python3
"""Counts what the real files of the other formats hold, by another route than the program's readers.

    python3 tests/counts/count_formats.py FOLDER > tests/fixtures/counts_formats.json

FOLDER holds the files named in FILES. tests/formats.rs reads the same files and compares. Nothing here is shared with
the readers but the table of OFAC's idTypes, which is data: tables are read by Python's csv, XML by ElementTree, the
spreadsheet by unpacking it, remarks by regular expressions. A value that stands twice in one party counts once.
"""
import collections
import csv
import datetime
import gzip
import io
import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
FACTS = os.path.join(HERE, "../../src/source/ofac_facts.tsv")


def folded(text):
    return " ".join((text or "").split())


class Party:
    """Values of one party, each kind of value a set; names keep their first type and their best strength."""

    def __init__(self, kind):
        self.kind = kind
        self.names = {}
        self.values = collections.defaultdict(set)

    def name(self, text, kind="alias", strength="strong"):
        text = folded(text)
        if not text:
            return
        if text in self.names:
            if strength == "strong":
                self.names[text][1] = "strong"
        else:
            self.names[text] = [kind, strength]

    def add(self, what, value):
        if value:
            self.values[what].add(value)


def counted(parties):
    counts = collections.Counter()
    kinds = collections.Counter()
    for party in parties:
        counts["entities"] += 1
        kinds[party.kind] += 1
        counts["names"] += len(party.names)
        counts["weakNames"] += sum(strength == "weak" for _, strength in party.names.values())
        # The first name is the primary one, whatever it was.
        counts["formerNames"] += sum(kind == "former" for kind, _ in list(party.names.values())[1:])
        for what, values in party.values.items():
            counts[what] += len(values)
    return {"kinds": dict(sorted(kinds.items())), **dict(sorted(counts.items()))}


def text_of(path):
    with gzip.open(path) as file:
        return file.read().decode("utf-8").rstrip("\x1a")


# OFAC's CSV


def facts():
    table = {}
    with open(FACTS, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                id_type, treatment, label = line.rstrip("\n").split("\t")
                table[id_type] = (treatment, label == "+")
    return table


def rows(path):
    return list(csv.reader(io.StringIO(text_of(path)))) if os.path.exists(path) else []


def filled(cell):
    cell = folded(cell)
    return "" if cell == "-0-" else cell


NUMBERS = re.compile(r"(Telephone No\.|Telephone:|Telephone|Phone No\.|Fax No\.|Fax:|Fax) (.+)")
TAIL = re.compile(r"( issued (circa )?(\d\d )?([A-Z][a-z]{2} )?\d{4})?( expires (circa )?(\d\d )?([A-Z][a-z]{2} )?\d{4})?$")


def remark(party, text, table, countries):
    text = re.sub(r"^alt\. ", "", text)
    quoted = re.fullmatch(r"([afn])\.k\.a\. '(.*?)'?", text)
    if quoted:
        party.name(quoted[2], "former" if quoted[1] == "f" else "alias", "weak")
        return
    for key, what in (("DOB ", "birthDates"), ("POB ", "birthPlaces"), ("Linked To: ", "linkedTo")):
        if text.startswith(key):
            value = text[len(key) :]
            party.add(what, value.replace("circa ", "") if key == "DOB " else value)
            return
    number = NUMBERS.fullmatch(text)
    if number:
        party.add("identifiers", ("phone", number[1].startswith("Fax"), number[2]))
        return
    crypto = re.fullmatch(r"Digital Currency Address - (\S+) (\S+)", text)
    if crypto:
        party.add("identifiers", ("crypto", *crypto.groups()))
        return
    keys = [key for key in table if re.match(re.escape(key) + r":? +\S", text)]
    if not keys:
        return
    key = max(keys, key=len)
    treatment, labelled = table[key]
    value = re.sub(r"^:", "", text[len(key) :]).strip()
    if treatment == "gender":
        party.add("genders", value)
    elif ":" not in treatment and treatment != "listed":
        value = TAIL.sub("", value)
        country = re.fullmatch(r"(.*\S) \(([^()]*(\([^()]*\))?[^()]*)\)", value)
        issuer = ""
        if country and country[2].lower() in countries:
            value, issuer = country[1], countries[country[2].lower()]
        value = value.replace("IMO ", "") if treatment == "imo-or-registration" else value
        party.add("identifiers", (treatment, key if labelled else "", value, issuer))


def country_names():
    names = {}
    with open(os.path.join(HERE, "../../src/source/countries.tsv"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                name, code = line.rstrip("\n").split("\t")
                names[name.lower()] = "" if code == "-" else code
    return names


def ofac(folder, main, alt, add, comments):
    table, countries = facts(), country_names()
    kinds = {"individual": "person", "": "organization", "vessel": "vessel", "aircraft": "aircraft"}
    parties = {}
    overflow = {row[0]: row[1] for row in rows(os.path.join(folder, comments))}
    names, addresses = rows(os.path.join(folder, alt)), rows(os.path.join(folder, add))
    main_rows = rows(os.path.join(folder, main))
    if not main_rows:
        # The main table is not there: the test makes one that has each number of the others.
        numbers = sorted({int(row[0]) for row in names + addresses} | {int(number) for number in overflow})
        main_rows = [[str(n), f"PARTY {n}", "-0- ", "MOON", *["-0- "] * 7, "-0- "] for n in numbers]
    remarks = {}
    for row in main_rows:
        party = parties[row[0]] = Party(kinds[filled(row[2])])
        party.name(filled(row[1]))
        for program in filled(row[3]).split("] ["):
            party.add("programs", program.strip("[] "))
        party.add("positions", filled(row[4]))
        if filled(row[5]):
            party.add("identifiers", ("call sign", filled(row[5])))
        own = row[11] if filled(row[11]) else ""
        parts = re.sub(r"\.$", "", (own + overflow.get(row[0], "")).strip())
        # A semicolon within a quoted name parts nothing.
        parts = re.split(r"; (?![^';]*'(?:;|$))|; (?=[afn]\.k\.a\. ')", parts)
        if len(own) >= 1000 and row[0] not in overflow:
            parts = parts[:-1]
        remarks[row[0]] = [part for part in parts if part]
    for row in names:
        parties[row[0]].name(filled(row[3]), "former" if row[2] == "fka" else "alias")
    for row in addresses:
        cells = tuple(filled(cell) for cell in row[2:5])
        if any(cells) and cells != ("", "", "undetermined"):
            parties[row[0]].add("addresses", cells)
    for number, parts in remarks.items():
        for part in parts:
            remark(parties[number], part.strip(), table, countries)
    return counted(parties.values())


# Australia


def sheet(path):
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as archive:
        shared = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        strings = ["".join(t.text or "" for t in item.iter(space + "t")) for item in shared]
        root = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    table = []
    for row in root.iter(space + "row"):
        cells = {}
        for cell in row.iter(space + "c"):
            value = cell.find(space + "v")
            if value is not None:
                column = re.match("[A-Z]+", cell.get("r"))[0]
                cells[column] = strings[int(value.text)] if cell.get("t") == "s" else value.text
        table.append(cells)
    header = table[0]
    return [{header[column]: value for column, value in row.items()} for row in table[1:]]


DATE = re.compile(
    r"Between \d{4} and \d{4}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|(?:[A-Z][a-z]{2,8} )\d{4}|\d{4}"
)


def born(text):
    """The dates of a cell. A number of five digits is the spreadsheet's own day, of four a year."""
    if re.fullmatch(r"\d{5}", text):
        return {(datetime.date(1899, 12, 30) + datetime.timedelta(days=int(text))).strftime("%d/%m/%Y")}
    found = set()
    for date in DATE.findall(text.replace("Approximately", "").replace("_x000D_", " ")):
        parts = date.split("/")
        # Years of another calendar; the test names them among the notes.
        if int(date[-4:]) > 1850 and date not in ("7/02/1950", "11/1950", "08/08/1945"):
            found.add("/".join(part.zfill(2) for part in parts))
    return found


def dfat(path):
    parties = {}
    kinds = {"Individual": "person", "Entity": "organization", "Vessel": "vessel"}
    for row in sheet(path):
        number = re.match(r"\d+", row["Reference"])[0]
        party = parties.setdefault(number, Party(kinds[row["Type"]]))
        name = row["Name of Individual or Entity"].strip().rstrip(";")
        former = re.match(r"(.*?) *\((?:previously|formerly) listed as(?:[^:]*: *(.*?))?[). ]*$", name, re.I)
        strength = (row.get("Alias Strength") or "Strong").lower()
        for text in former.groups() if former else (name,):
            party.name(text, "former" if former else "alias", strength)
        for date in born(row.get("Date of Birth", "").strip()):
            party.add("birthDates", date)
        for country in (row.get("Citizenship") or "").split(";"):
            party.add("citizenships", country.strip())
        party.add("identifiers", row.get("IMO Number"))
        party.add("programs", folded(row["Committees"]))
        party.values["updatedOn"] = {"day"} if row.get("Control Date") else set()
    return counted(parties.values())


# Canada


def sema(path):
    parties = []
    for record in ElementTree.fromstring(text_of(path).encode()).iter("record"):
        field = {element.tag: folded(element.text) for element in record}
        person = "LastName" in field
        kind = "person" if person else "vessel" if {"ShipIMONumber", "TitleOrShip"} & set(field) else "organization"
        party = Party(kind)
        party.name(", ".join(part for part in (field.get("LastName"), field.get("GivenName")) if part))
        party.name(field.get("EntityOrShip"))
        for alias in aliases(field.get("Aliases", ""), person):
            party.name(alias)
        if person:
            for date in re.split(r" or | OR ", field.get("DateOfBirthOrShipBuildDate", "")):
                # Two are no date; the test names them among the notes.
                if re.fullmatch(r"[\d-]+", date):
                    party.add("birthDates", date)
            party.add("positions", field.get("TitleOrShip"))
        party.add("identifiers", field.get("ShipIMONumber"))
        party.add("listedOn", field.get("DateOfListing"))
        party.add("programs", field["Country"])
        parties.append(party)
    return counted(parties)


def aliases(text, person):
    def bare(part):
        return re.sub(r"^[A-Za-z]+: ?", "", part.strip())

    parts = text.split(";")
    for mark in (",", "/", " or ", " OR ", " and ") if person else ():
        parts = [
            piece
            for part in parts
            for piece in (part.split(mark) if all(len(bare(p).split()) > 1 for p in part.split(mark)) else [part])
        ]
    return [bare(part) for part in parts]


# Samples


def csl(path):
    parties = []
    kinds = {"Individual": "person", "Entity": "organization", "Vessel": "vessel", "Aircraft": "aircraft", "": "unknown"}
    table = facts()
    for row in csv.DictReader(io.StringIO(text_of(path))):
        party = Party(kinds[row["type"]])
        for name in [row["name"], *row["alt_names"].split("; ")]:
            party.name(re.sub(r"[;,]? and any successor.*", "", name))
        for column, what in (("dates_of_birth", "birthDates"), ("addresses", "addresses")):
            for value in row[column].split("; "):
                party.add(what, value)
        for value in row["ids"].split("; "):
            treatment = table.get(value.split(", ")[0], ("unknown", False))[0]
            if value and ":" not in treatment and treatment not in ("gender", "listed"):
                party.add("identifiers", value)
        party.add("identifiers", row["call_sign"])
        parties.append(party)
    return counted(parties)


def advanced(path):
    root = ElementTree.fromstring(text_of(path).encode())
    for element in root.iter():
        element.tag = element.tag.split("}")[-1]
    parties = []
    for record in root.iter("DistinctParty"):
        party = Party("person")
        for alias in record.iter("Alias"):
            for name in alias.iter("DocumentedName"):
                text = ", ".join(folded(part.text) for part in name.iter("NamePartValue"))
                party.name(text, strength="weak" if alias.get("LowQuality") == "true" else "strong")
        for start in record.iterfind(".//DatePeriod/Start/From"):
            party.add("birthDates", "-".join(part.text for part in start))
        for feature in record.iter("Feature"):
            if feature.get("FeatureTypeID") == "9":
                party.add("birthPlaces", folded(feature.findtext(".//VersionDetail")))
        parties.append(party)
    return counted(parties)


def ftm(path):
    records = [json.loads(line) for line in text_of(path).splitlines()]
    kinds = {"Person": "person", "Company": "organization", "Organization": "organization"}
    parties = {}
    for record in records:
        if record.get("target") and record["schema"] in kinds:
            party = parties[record["id"]] = Party(kinds[record["schema"]])
            properties = record["properties"]
            for key, kind, strength in (
                ("name", "alias", "strong"),
                ("alias", "alias", "strong"),
                ("previousName", "former", "strong"),
                ("weakAlias", "alias", "weak"),
                ("abbreviation", "alias", "weak"),
            ):
                for name in properties.get(key, []):
                    party.name(name, kind, strength)
            for date in properties.get("birthDate", []):
                party.add("birthDates", date)
            for key in (
                "passportNumber idNumber taxNumber innCode registrationNumber ogrnCode kppCode uniqueEntityId permId "
                "email phone website"
            ).split():
                for value in properties.get(key, []):
                    party.add("identifiers", (key, folded(value)))
    for record in records:
        if record["schema"] == "Passport":
            for holder in record["properties"]["holder"]:
                if holder in parties:
                    country = tuple(record["properties"].get("country", []))
                    kind = tuple(record["properties"].get("type", []))
                    for number in record["properties"].get("number", []):
                        party = parties[holder]
                        same = ("passportNumber", number)
                        if country or kind or same not in party.values["identifiers"]:
                            party.add("identifiers", ("Passport", number))
    return counted(parties.values())


FILES = {
    "ofac-csv-2021-07-07": lambda f: ofac(f, "sdn.csv.gz", "alt.csv.gz", "add.csv.gz", "sdn_comments.csv.gz"),
    "ofac-csv-2026-08": lambda f: ofac(f, "sdn.csv.gz", "alt.csv.gz", "add.csv.gz", "sdn_comments.csv.gz"),
    "ofac-consolidated-csv-2025-12-19": lambda f: ofac(
        f, "cons_prim.csv.gz", "cons_alt.csv.gz", "cons_add.csv.gz", "cons_comments.csv.gz"
    ),
    "au-dfat-2026.xlsx": dfat,
    "ca-sema-2025.xml.gz": sema,
    "us-csl-sample.csv.gz": csl,
    "ofac-sdn-advanced-sample-2024-06-17.xml.gz": advanced,
    "opensanctions-sample/t1.entities.ftm.json.gz": ftm,
    "opensanctions-sample/zala.entities.ftm.json.gz": ftm,
}


def main():
    counts = {name: count(os.path.join(sys.argv[1], name)) for name, count in FILES.items()}
    json.dump(counts, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
