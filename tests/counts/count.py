#!/usr/bin/env python3
"""Counts what the official lists hold, by another route than the program's readers (Python's ElementTree).

    python3 tests/counts/count.py FOLDER > tests/fixtures/counts.json

FOLDER holds the originals of May 2024 (the names stand in ORIGINALS). tests/lists.rs compares the committed snapshot
with the numbers. A value that stands twice in one record counts once, as in the snapshot; `raw` counts every element.
"""
import collections
import gzip
import json
import lzma
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

ORIGINALS = {
    "us-ofac-sdn": "ofac-sdn-2024-05-07.xml.xz",
    "us-ofac-consolidated": "ofac-consolidated-2024-05-06.xml.gz",
    "un-sc": "un-2024-05-15.xml.gz",
    "eu-fsf": "eu-fsf-2024-05-13.xml.xz",
}
HERE = os.path.dirname(os.path.abspath(__file__))


def root_of(path):
    opener = lzma.open if path.endswith(".xz") else gzip.open
    with opener(path) as file:
        root = ElementTree.parse(file).getroot()
    for element in root.iter():
        element.tag = element.tag.split("}")[-1]
    return root


def folded(text):
    return " ".join((text or "").split())


class Names:
    """The names of one record: text -> [type, strength]; the first type stays, the stronger strength wins."""

    def __init__(self):
        self.all = {}

    def add(self, text, kind, strength):
        if text in self.all:
            if strength == "strong":
                self.all[text][1] = "strong"
        else:
            self.all[text] = [kind, strength]


class Tally:
    def __init__(self):
        self.counts = collections.Counter()
        self.kinds = collections.Counter()
        self.raw = collections.Counter()
        self.id_types = collections.Counter()

    def names(self, names):
        self.counts["names"] += len(names.all)
        self.counts["weakNames"] += sum(strength == "weak" for _, strength in names.all.values())
        self.counts["formerNames"] += sum(kind == "former" for kind, _ in names.all.values())

    def distinct(self, what, values):
        self.counts[what] += len({value for value in values if value})

    def result(self):
        result = {"kinds": dict(sorted(self.kinds.items())), **dict(sorted(self.counts.items()))}
        result["raw"] = dict(sorted(self.raw.items()))
        if self.id_types:
            result["idTypes"] = dict(sorted(self.id_types.items()))
        return result


def ofac(root):
    tally = Tally()
    kinds = {"Individual": "person", "Entity": "organization", "Vessel": "vessel", "Aircraft": "aircraft"}
    for record in root.iter("sdnEntry"):
        tally.counts["entities"] += 1
        tally.kinds[kinds[record.findtext("sdnType")]] += 1
        names = Names()
        for element in [record, *record.iter("aka")]:
            last, first = folded(element.findtext("lastName")), folded(element.findtext("firstName"))
            kind = "former" if element.findtext("type") == "f.k.a." else "alias"
            names.add(", ".join(part for part in (last, first) if part), kind, element.findtext("category") or "strong")
        tally.names(names)
        tally.distinct("birthDates", [re.sub("circa ", "", folded(e.text)) for e in record.iter("dateOfBirth")])
        tally.distinct("birthPlaces", [folded(e.text) for e in record.iter("placeOfBirth")])
        tally.distinct("programs", [folded(e.text) for e in record.iter("program")])
        lines = ("address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country")
        addresses = {tuple(folded(a.findtext(line)) for line in lines) for a in record.iter("address")}
        # Where nothing but an undetermined country is given, nothing is known.
        tally.counts["addresses"] += len(addresses - {("",) * 6 + ("undetermined",)})
        ids = {
            (e.findtext("idType"), folded(e.findtext("idNumber")), e.findtext("idCountry")) for e in record.iter("id")
        }
        for id_type, _, _ in ids:
            tally.id_types[id_type] += 1
        tally.counts["callSigns"] += sum(bool(folded(v.findtext("callSign"))) for v in record.iter("vesselInfo"))
        genders = {number for id_type, number, _ in ids if id_type == "Gender"}
        tally.counts["genders"] += len(genders) == 1
        tally.counts["positions"] += bool(folded(record.findtext("title")))
    for element in ("sdnEntry", "aka", "dateOfBirthItem", "id", "address", "program"):
        tally.raw[element] = sum(1 for _ in root.iter(element))
    tally.raw["weak"] = sum(e.text == "weak" for e in root.iter("category"))
    return tally.result()


def compound_names():
    """The UN's fields that hold several names or prose, checked by hand: (record, field) -> its names."""
    table = collections.defaultdict(list)
    with open(os.path.join(HERE, "un_compound_names.tsv"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                record, field, name = line.rstrip("\n").split("\t")
                table[record, field].append(name)
    return table


def un(root):
    tally = Tally()
    compound = compound_names()
    unused = set(compound)
    for record in [*root.iter("INDIVIDUAL"), *root.iter("ENTITY")]:
        tally.counts["entities"] += 1
        tally.kinds["person" if record.tag == "INDIVIDUAL" else "organization"] += 1
        reference = folded(record.findtext("REFERENCE_NUMBER"))
        names = Names()

        def add(field, kind, strength, note=""):
            field, note = folded(field), folded(note)
            key = (reference, f"{field} | {note}" if "In Arabic" in note else field)
            unused.discard(key)
            for name in compound.get(key, [field] if field else []):
                names.add(name, kind, strength)

        parts = [folded(record.findtext(f"{n}_NAME")) for n in ("FIRST", "SECOND", "THIRD", "FOURTH")]
        add(" ".join(part for part in parts if part), "alias", "strong")
        add(record.findtext("NAME_ORIGINAL_SCRIPT"), "alias", "strong")
        for alias in record.iter(f"{record.tag}_ALIAS"):
            note = folded(alias.findtext("NOTE"))
            formerly = alias.findtext("QUALITY") == "f.k.a." or re.match("(previously|formerly) listed as", note, re.I)
            strength = "weak" if alias.findtext("QUALITY") == "Low" else "strong"
            add(alias.findtext("ALIAS_NAME"), "former" if formerly else "alias", strength, note)
        tally.names(names)
        dates = []
        for date in record.iter("INDIVIDUAL_DATE_OF_BIRTH"):
            dates.append(date.findtext("DATE") or date.findtext("YEAR") or (date.findtext("FROM_YEAR"), date.findtext("TO_YEAR")))
            if dates[-1] == (None, None):
                dates[-1] = folded(date.findtext("NOTE"))
        dates = [tuple(date) if isinstance(date, tuple) else date for date in dates]
        for alias in record.iter(f"{record.tag}_ALIAS"):
            text = folded(alias.findtext("DATE_OF_BIRTH"))
            dates.append(tuple(text.split(" - ")) if " - " in text else text.replace("null", ""))
        # Two notes are no date; the test names them among the notes of the reader.
        unreadable = ("Between Aug. and Sep. 1977", "30-35 years old")
        tally.distinct("birthDates", ["1973-11" if d == "Nov. 1973" else d for d in dates if d not in unreadable])
        documents = {
            folded(d.findtext("NUMBER")) or tuple(folded(e.text) for e in d) for d in record.iter("INDIVIDUAL_DOCUMENT")
        }
        # Two documents have a note and no number; the test names them among the notes of the reader.
        numberless = {d for d in documents if isinstance(d, tuple) and (not d or d[-1].startswith(("issued in 1993", "issued for ")))}
        tally.counts["documents"] += len(documents - numberless)
        tally.counts["genders"] += bool(folded(record.findtext("GENDER")))
        tally.counts["listedOn"] += bool(folded(record.findtext("LISTED_ON")))
        tally.counts["updatedOn"] += any(folded(value.text) for value in record.iterfind("LAST_DAY_UPDATED/VALUE"))
        tally.distinct("programs", [folded(record.findtext("UN_LIST_TYPE"))])
    if unused:
        sys.exit(f"un_compound_names.tsv holds fields that the list does not: {unused}")
    for element in ("INDIVIDUAL", "ENTITY"):
        tally.raw[element] = sum(1 for _ in root.iter(element))
    tally.raw["aliases"] = sum(bool(folded(e.text)) for e in root.iter("ALIAS_NAME"))
    tally.raw["originalScripts"] = sum(bool(folded(e.text)) for e in root.iter("NAME_ORIGINAL_SCRIPT"))
    tally.raw["low"] = sum(e.text == "Low" for e in root.iter("QUALITY"))
    return tally.result()


def eu(root):
    tally = Tally()
    for record in root.iter("sanctionEntity"):
        tally.counts["entities"] += 1
        tally.kinds[{"person": "person", "enterprise": "organization"}[record.find("subjectType").get("code")]] += 1
        names = Names()
        for alias in record.iter("nameAlias"):
            remarks = " ; ".join(folded(remark.text).lower() for remark in alias.iterfind("remark"))
            weak = alias.get("strong") == "false" or re.search(r"(^|; *)low quality a", remarks)
            former = re.search(
                r"(^|; *)(former name|formerly listed a|previously listed as|previous name of|(formerly known as|maiden name):?$)",
                remarks,
            )
            names.add(folded(alias.get("wholeName")), "former" if former else "alias", "weak" if weak else "strong")
        tally.names(names)
        dates = set()
        for birth in record.iter("birthdate"):
            year = birth.get("year")
            if birth.get("birthdate"):
                dates.add(birth.get("birthdate"))
            elif year and birth.get("calendarType") == "ISLAMIC":
                dates.add(("solar", year))
            elif year:
                dates.add((year, birth.get("monthOfYear") or None))
            elif birth.get("yearRangeFrom"):
                pair = (birth.get("yearRangeFrom"), birth.get("yearRangeTo"))
                dates.add((pair[0], None) if pair[0] == pair[1] else pair)
        tally.distinct("birthDates", dates)
        tally.distinct("citizenships", [c.get("countryIso2Code") for c in record.iter("citizenship")])
        identifiers = {
            (e.get("identificationTypeCode"), folded(e.get("number")), e.get("countryIso2Code"))
            for e in record.iter("identification")
        }
        # One passport's number is a dash; the test names it among the notes of the reader.
        tally.counts["documents"] += sum(number != "-" for _, number, _ in identifiers)
        contacts = set()
        for contact in record.iter("contactInfo"):
            contacts |= {(contact.get("key"), v.strip()) for v in contact.get("value").split(";") if v.strip()}
        tally.counts["contacts"] += len(contacts)
        tally.counts["references"] += bool(record.get("euReferenceNumber")) + bool(record.get("unitedNationId"))
        genders = {alias.get("gender") for alias in record.iter("nameAlias") if alias.get("gender")}
        tally.counts["genders"] += len(genders) == 1
        tally.counts["listedOn"] += bool(record.get("designationDate"))
        tally.distinct("programs", [regulation.get("programme") for regulation in record.iter("regulation")])
    for element in ("sanctionEntity", "nameAlias", "birthdate", "citizenship", "identification", "address"):
        tally.raw[element] = sum(1 for _ in root.iter(element))
    return tally.result()


def main():
    readers = {"us-ofac-sdn": ofac, "us-ofac-consolidated": ofac, "un-sc": un, "eu-fsf": eu}
    counts = {}
    for list_id, file in ORIGINALS.items():
        counts[list_id] = readers[list_id](root_of(os.path.join(sys.argv[1], file)))
    json.dump(counts, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
