#!/usr/bin/env python3
"""Writes ordinary_names.txt: given and family names and legal forms of many countries.

The names are those of Faker (https://github.com/joke2k/faker, MIT), release 40.63.0, romanised for China with
pypinyin 0.55.0 (MIT). Run it where both are installed:

    pip install Faker==40.63.0 pypinyin==0.55.0
    python3 xtask/src/effectiveness/ordinary_names.py > xtask/src/effectiveness/ordinary_names.txt
"""
import importlib

from pypinyin import lazy_pinyin

GIVEN, FAMILY = 60, 160

# Group (country, and the gender where family names agree with it), Faker's locale, tables of given names, tables
# of family names, locale of the legal forms.
GROUPS = [
    ("BR", "pt_BR", ["first_names"], ["last_names"], "pt_BR"),
    ("CN", "zh_CN", ["first_names"], ["last_names"], None),
    ("CZ.f", "cs_CZ", ["first_names_female"], ["last_names_female"], "cs_CZ"),
    ("CZ.m", "cs_CZ", ["first_names_male"], ["last_names_male"], "cs_CZ"),
    ("DE", "de_DE", ["first_names_male", "first_names_female"], ["last_names"], "de_DE"),
    ("DZ", "fr_DZ", ["first_names"], ["last_names"], "fr_DZ"),
    ("ES", "es_ES", ["first_names_male", "first_names_female"], ["last_names"], "es_ES"),
    ("FI", "fi_FI", ["first_names"], ["last_names"], "fi_FI"),
    ("FR", "fr_FR", ["first_names"], ["last_names"], "fr_FR"),
    ("GB", "en_GB", ["first_names_male", "first_names_female"], ["last_names"], None),
    ("GH", "tw_GH", ["first_names"], ["last_names"], None),
    ("GR.f", "el_GR", ["first_names_female"], ["last_names_female"], None),
    ("GR.m", "el_GR", ["first_names_male"], ["last_names_male"], None),
    ("ID", "id_ID", ["first_names"], ["last_names"], "id_ID"),
    ("IN", "en_IN", ["first_names"], ["last_names"], None),
    ("IR", "fa_IR", ["first_names"], ["last_names"], None),
    ("IT", "it_IT", ["first_names"], ["last_names"], "it_IT"),
    ("JP", "ja_JP", ["first_romanized_names"], ["last_romanized_names"], None),
    ("KE", "en_KE", ["first_names_male", "first_names_female"], ["last_names"], None),
    ("KR", "ko_KR", ["first_names"], ["last_names"], None),
    ("MX", "es_MX", ["first_names"], ["last_names"], "es_MX"),
    ("NG", "yo_NG", ["first_names"], ["last_names"], None),
    ("NL", "nl_NL", ["first_names"], ["last_names"], "nl_NL"),
    ("PK", "en_PK", ["first_names"], ["last_names"], None),
    ("PL", "pl_PL", ["first_names_male"], ["male_last_names"], "pl_PL"),
    ("RU.f", "ru_RU", ["first_names_female"], ["last_names_female"], None),
    ("RU.m", "ru_RU", ["first_names_male"], ["last_names_male"], None),
    ("SE", "sv_SE", ["first_names_male", "first_names_female"], ["last_names"], "sv_SE"),
    ("TR", "tr_TR", ["first_names"], ["last_names"], "tr_TR"),
    ("UA", "uk_UA", ["first_names_male"], ["last_names_male"], None),
    ("US", "en_US", ["first_names_male", "first_names_female"], ["last_names"], "en_US"),
    ("VN", "vi_VN", ["first_names_male", "first_names_female", "first_names_unisex"], ["last_names"], None),
]


def spread(table, most):
    """The most frequent where frequencies are known, else every n-th, so that no letter is left out."""
    if hasattr(table, "items"):
        names = [name for name, _ in sorted(table.items(), key=lambda item: (-item[1], item[0]))]
    else:
        names = list(dict.fromkeys(table))
        step = max(1, len(names) // most)
        names = names[::step]
    return names[:most]


def provider(kind, locale):
    return importlib.import_module(f"faker.providers.{kind}.{locale}").Provider


def rows(group, locale, given, family, company):
    person = provider("person", locale)
    for kind, tables, most in (("given", given, GIVEN), ("family", family, FAMILY)):
        for table in tables:
            for name in spread(getattr(person, table), most):
                if locale == "zh_CN":
                    name = "".join(lazy_pinyin(name)).capitalize()
                yield f"{group}\t{kind}\t{name}"
    if company:
        for suffix in provider("company", company).company_suffixes:
            yield f"{group}\tform\t{suffix}"


def main():
    print("# Given names, family names and legal forms of ordinary customers: group, kind, text, sorted.")
    print("# Made by ordinary_names.py from Faker 40.63.0 (MIT, https://github.com/joke2k/faker); do not edit.")
    print("# A group is a country (ISO 3166-1 alpha-2), with .f or .m where family names agree with the gender.")
    lines = {row for group in GROUPS for row in rows(*group) if row.split("\t")[2].strip()}
    print("\n".join(sorted(lines)))


if __name__ == "__main__":
    main()
