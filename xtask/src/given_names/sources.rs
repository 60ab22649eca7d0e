//! The data sets of other projects: from a folder, or from PyPI.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

/// OpenSanctions' name data, made of Wikidata's labels.
pub const RIGOUR: &str = "rigour 2.6.1";
/// English names and nicknames, kept by hand.
pub const NICKNAMES: &str = "nicknames 1.0.1";

/// A file of a package: where it lies in the archive and what it must be.
struct File {
    package: &'static str,
    /// What pip is told: only rigour's source distribution holds the data as text.
    format: &'static str,
    module: &'static str,
    path: &'static str,
    sha256: &'static str,
}

const PERSON_NAMES: File = File {
    package: "rigour==2.6.1",
    format: "--no-binary",
    module: "tarfile",
    path: "rigour-2.6.1/rust/data/names/person_names.txt",
    sha256: "9d6381d55159f471082ecb88446f3f8cffe82eca4ee65ea3a84889dbe75b9e94",
};

const NAMES: File = File {
    package: "nicknames==1.0.1",
    format: "--only-binary",
    module: "zipfile",
    path: "nicknames/names.csv",
    sha256: "f370c99f12a564f4f074192ba690f242b7857d53a4ea60257366e365cc63a276",
};

/// What the packages hold.
pub struct Sources {
    /// rigour: a line a group of names.
    pub person_names: String,
    /// nicknames: the short and pet forms of a name.
    pub nicknames: BTreeMap<String, Vec<String>>,
}

/// rigour's names alone: from a folder that holds `person_names.txt`, else with pip from PyPI (the archive takes minutes).
pub fn person_names(from: Option<&Path>) -> Result<String, String> {
    PERSON_NAMES.load(from)
}

impl Sources {
    /// From a folder that holds both files, else with pip from PyPI.
    pub fn load(from: Option<&Path>) -> Result<Self, String> {
        let person_names = person_names(from)?;
        let nicknames = pairs(&NAMES.load(from)?).map_err(|e| format!("{}: {e}", NAMES.path))?;
        Ok(Self { person_names, nicknames })
    }
}

impl File {
    fn load(&self, from: Option<&Path>) -> Result<String, String> {
        match from {
            Some(folder) => self.read(&folder.join(Path::new(self.path).file_name().unwrap_or_default())),
            None => self.download(),
        }
    }

    fn read(&self, path: &Path) -> Result<String, String> {
        let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        let hash: String = Sha256::digest(text.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
        if hash == self.sha256 {
            return Ok(text);
        }
        Err(format!("{} is not the file of {}: its SHA-256 is {hash}", path.display(), self.package))
    }

    fn download(&self) -> Result<String, String> {
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        let into = folder.path();
        let options =
            ["pip", "download", "--quiet", "--no-deps", self.format, ":all:", self.package, "--dest"];
        python(&options, &[into])?;
        python(&[self.module, "--extract"], &[&only_file(into)?, into])?;
        self.read(&into.join(self.path))
    }
}

/// Runs a module of Python with options and paths.
fn python(options: &[&str], paths: &[&Path]) -> Result<(), String> {
    let status = Command::new("python3").arg("-m").args(options).args(paths).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("python3 -m {} failed: check the network, or give --from", options.join(" "))),
        Err(e) => {
            Err(format!("python3 could not be started ({e}): install Python 3 with pip, or give --from"))
        }
    }
}

fn only_file(folder: &Path) -> Result<PathBuf, String> {
    let first = fs::read_dir(folder).map_err(|e| e.to_string())?.next();
    Ok(first.ok_or("pip fetched nothing: give --from")?.map_err(|e| e.to_string())?.path())
}

/// `name1,relationship,name2`, a pair a record.
fn pairs(text: &str) -> Result<BTreeMap<String, Vec<String>>, csv::Error> {
    let mut nicknames: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for record in csv::Reader::from_reader(text.as_bytes()).deserialize() {
        let (name, _, nickname): (String, String, String) = record?;
        nicknames.entry(name).or_default().push(nickname);
    }
    Ok(nicknames)
}
