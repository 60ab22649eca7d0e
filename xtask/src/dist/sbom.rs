//! The bill of materials of what is handed out: Cargo's metadata and `package-lock.json` in, CycloneDX 1.6 (JSON) out.
//!
//! Crates are those that the engine is compiled from, for WebAssembly and without the command line; those that run while it is
//! compiled are marked: macros leave nothing of themselves, build scripts leave tables. Of npm nothing is shipped
//! (`package.json` has no `dependencies`); whatever is added there is listed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{read_text, write};
use crate::process;
use crate::workspace::Workspace;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    description: Option<String>,
    repository: Option<String>,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

/// How a crate takes part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Part {
    /// It runs while the engine is compiled.
    Build,
    /// Its code is in the engine.
    Code,
}

/// Writes the bill.
pub fn write_file(workspace: &Workspace, path: &Path) -> Result<()> {
    let metadata = metadata()?;
    let lock: Value = serde_json::from_str(&read_text(&workspace.root.join("package-lock.json"))?)?;
    let mut components = crates(&metadata)?;
    components.extend(npm_packages(&lock)?);
    let bill = bill(own(&metadata)?, &components);
    write(path, serde_json::to_string_pretty(&bill)? + "\n")
}

fn metadata() -> Result<Metadata> {
    let mut cargo = Command::new(process::cargo());
    cargo.args([
        "metadata",
        "--format-version=1",
        "--locked",
        "--no-default-features",
        "--filter-platform=wasm32-unknown-unknown",
    ]);
    serde_json::from_str(&process::output(&mut cargo)?)
        .context("`cargo metadata` printed something other than its JSON")
}

fn own(metadata: &Metadata) -> Result<&Package> {
    metadata
        .packages
        .iter()
        .find(|package| package.name == "name-screener")
        .context("Cargo knows no name-screener")
}

fn bill(own: &Package, components: &[Value]) -> Value {
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": reference(own),
                "name": own.name,
                "version": own.version,
                "licenses": own.license.iter().map(|license| json!({ "expression": license })).collect::<Vec<_>>(),
            },
        },
        "components": components,
    })
}

/// Every crate that the engine is made of, sorted.
fn crates(metadata: &Metadata) -> Result<Vec<Value>> {
    let parts = parts(metadata, &own(metadata)?.id);
    let mut found: Vec<(&Package, Part)> = metadata
        .packages
        .iter()
        .filter_map(|package| Some((package, *parts.get(package.id.as_str())?)))
        .collect();
    found.sort_unstable_by_key(|(package, _)| (&package.name, &package.version));
    Ok(found.into_iter().map(|(package, part)| component(package, part)).collect())
}

/// What is reached from `root`, itself left out. A crate that is reached in both ways is code.
fn parts<'a>(metadata: &'a Metadata, root: &'a str) -> BTreeMap<&'a str, Part> {
    let nodes: BTreeMap<&str, &Node> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let macros: BTreeSet<&str> = metadata
        .packages
        .iter()
        .filter(|package| is_macro(package))
        .map(|package| package.id.as_str())
        .collect();
    let mut parts = BTreeMap::new();
    let mut waiting = vec![(root, Part::Code)];
    while let Some((id, part)) = waiting.pop() {
        for dependency in nodes.get(id).iter().flat_map(|node| &node.deps) {
            let Some(reached) = part_of(dependency, part, macros.contains(dependency.pkg.as_str())) else {
                continue;
            };
            let known = parts.get(dependency.pkg.as_str());
            if known.is_none_or(|known| *known < reached) {
                parts.insert(dependency.pkg.as_str(), reached);
                waiting.push((&dependency.pkg, reached));
            }
        }
    }
    parts
}

/// How a dependency of something that takes part as `part` does so; what only tests need does not.
fn part_of(dependency: &Dependency, part: Part, is_macro: bool) -> Option<Part> {
    let kinds: Vec<Option<&str>> = dependency.dep_kinds.iter().map(|kind| kind.kind.as_deref()).collect();
    if kinds.contains(&None) {
        Some(if is_macro { Part::Build } else { part })
    } else {
        kinds.contains(&Some("build")).then_some(Part::Build)
    }
}

fn is_macro(package: &Package) -> bool {
    package.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
}

fn component(package: &Package, part: Part) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": reference(package),
        "name": package.name,
        "version": package.version,
        "scope": if part == Part::Code { "required" } else { "excluded" },
        "purl": reference(package),
    });
    if let Some(description) = &package.description {
        component["description"] = json!(description.trim());
    }
    if let Some(license) = &package.license {
        component["licenses"] = json!([{ "expression": license.replace('/', " OR ") }]);
    }
    if let Some(repository) = &package.repository {
        component["externalReferences"] = json!([{ "type": "vcs", "url": repository }]);
    }
    component
}

fn reference(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

/// The npm packages that are shipped: those of the lock file that are not for development alone.
fn npm_packages(lock: &Value) -> Result<Vec<Value>> {
    let packages = lock["packages"].as_object().context("package-lock.json names no packages")?;
    let shipped = packages
        .iter()
        .filter(|(path, about)| !path.is_empty() && about["dev"] != true && about["devOptional"] != true);
    shipped
        .map(|(path, about)| {
            let name = path.rsplit("node_modules/").next().expect("a split has a last part");
            let version = about["version"].as_str().with_context(|| format!("package-lock.json gives {name} no version"))?;
            let purl = format!("pkg:npm/{}@{version}", name.replace('@', "%40"));
            Ok(json!({ "type": "library", "bom-ref": purl, "name": name, "version": version, "scope": "required", "purl": purl }))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata_of(edges: &[(&str, &str, Option<&str>)], macros: &[&str]) -> Metadata {
        let names: BTreeSet<&str> = edges.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
        let package = |name: &&str| {
            let kind = if macros.contains(name) { "proc-macro" } else { "lib" };
            json!({"id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0", "targets": [{"kind": [kind]}]})
        };
        let node = |name: &&str| {
            let deps = edges.iter().filter(|(from, ..)| from == name);
            let deps: Vec<_> =
                deps.map(|(_, to, kind)| json!({"pkg": to, "dep_kinds": [{"kind": kind}]})).collect();
            json!({"id": name, "deps": deps})
        };
        serde_json::from_value(json!({
            "packages": names.iter().map(package).collect::<Vec<_>>(),
            "resolve": {"nodes": names.iter().map(node).collect::<Vec<_>>()},
        }))
        .unwrap()
    }

    #[test]
    fn a_crate_takes_part_as_code_as_build_or_not_at_all() {
        let metadata = metadata_of(
            &[
                ("name-screener", "serde", None),
                ("serde", "serde_derive", None),
                ("serde_derive", "syn", None),
                ("name-screener", "any_ascii", Some("build")),
                ("name-screener", "proptest", Some("dev")),
                ("any_ascii", "both", None),
                ("serde", "both", None),
            ],
            &["serde_derive"],
        );
        let scopes: Vec<_> = crates(&metadata)
            .unwrap()
            .iter()
            .map(|component| {
                format!("{} {}", component["name"].as_str().unwrap(), component["scope"].as_str().unwrap())
            })
            .collect();
        assert_eq!(
            scopes,
            [
                "any_ascii excluded",
                "both required",
                "serde required",
                "serde_derive excluded",
                "syn excluded"
            ]
        );
    }

    #[test]
    fn of_npm_only_what_is_shipped_is_listed() {
        let lock = json!({"packages": {
            "": {"version": "0.0.0"},
            "node_modules/esbuild": {"version": "1.0.0", "dev": true},
            "node_modules/@a/b": {"version": "2.0.0"},
        }});
        let purls: Vec<_> =
            npm_packages(&lock).unwrap().iter().map(|package| package["purl"].clone()).collect();
        assert_eq!(purls, ["pkg:npm/%40a/b@2.0.0"]);
    }
}
