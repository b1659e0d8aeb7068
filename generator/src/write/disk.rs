//! The file system, seen from one folder that nothing leads out of.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::WriteError;
use super::path::LEFT_ALONE;
use crate::diagnostic::Code;
use crate::file::File;

/// What the names of files that are being written start with.
const TEMPORARY: &str = ".specsmith-tmp-";

/// A folder. Paths given to its methods have been checked: relative, and without `..`.
pub struct Root(PathBuf);

impl Root {
    /// A folder that may not exist yet.
    pub fn open(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// A folder that is made where it does not exist.
    pub fn create(folder: &Path) -> Result<Self, WriteError> {
        fs::create_dir_all(folder).map_err(|error| failed("create the folder", folder, &error))?;
        Ok(Self::open(folder))
    }

    /// The contents of a file; none where there is nothing.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, WriteError> {
        let Some(metadata) = self.metadata(path)? else {
            return Ok(None);
        };
        let full = self.full(path);
        if !metadata.is_file() {
            return Err(in_the_way(&full, "is not a plain file"));
        }
        fs::read(&full).map(Some).map_err(|error| failed("read", &full, &error))
    }

    /// Replaces or makes a file in one step.
    pub fn write(&self, path: &str, contents: &str) -> Result<(), WriteError> {
        let full = self.full(path);
        self.metadata(path)?;
        let folder = full.parent().unwrap_or(&self.0);
        fs::create_dir_all(folder).map_err(|error| failed("create the folder", folder, &error))?;
        replace(folder, &full, contents).map_err(|error| failed("write", &full, &error))
    }

    /// Deletes a file and the folders that it leaves empty.
    pub fn remove(&self, path: &str) -> Result<(), WriteError> {
        let full = self.full(path);
        if self.metadata(path)?.is_none() {
            return Ok(());
        }
        fs::remove_file(&full).map_err(|error| failed("delete", &full, &error))?;
        let parents = full.ancestors().skip(1).take_while(|parent| *parent != self.0);
        for parent in parents {
            // A folder that is not empty stays, and so do those around it.
            if fs::remove_dir(parent).is_err() {
                break;
            }
        }
        Ok(())
    }

    /// Refuses a folder without a list that holds anything, and files in the way that are not listed.
    pub fn refuse_foreign(
        &self,
        listed: Option<&BTreeSet<String>>,
        wanted: &[&File],
    ) -> Result<(), WriteError> {
        let Some(listed) = listed else {
            return self.refuse_unless_empty();
        };
        for file in wanted.iter().filter(|file| !listed.contains(&file.path)) {
            let found = self.read(&file.path)?;
            if found.is_some_and(|found| found != file.contents.as_bytes()) {
                let reason = "is in the way and was not written by specsmith";
                return Err(in_the_way(&self.full(&file.path), reason));
            }
        }
        Ok(())
    }

    /// Deletes what an interrupted run left half written beside our files.
    pub fn remove_leftovers(&self, wanted: &[&File]) -> Result<(), WriteError> {
        let folders: BTreeSet<PathBuf> = wanted
            .iter()
            .filter_map(|file| self.full(&file.path).parent().map(Path::to_owned))
            .collect();
        for folder in folders.iter().filter(|folder| folder.is_dir()) {
            for entry in entries(folder)? {
                let name = entry.file_name();
                let leftover = name.to_str().is_some_and(|name| name.starts_with(TEMPORARY));
                if leftover && entry.file_type().is_ok_and(|kind| kind.is_file()) {
                    let path = entry.path();
                    fs::remove_file(&path).map_err(|error| failed("delete", &path, &error))?;
                }
            }
        }
        Ok(())
    }

    fn refuse_unless_empty(&self) -> Result<(), WriteError> {
        let foreign = entries(&self.0)?.into_iter().find(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            !LEFT_ALONE.contains(&&*name) && !name.starts_with(TEMPORARY)
        });
        match foreign {
            None => Ok(()),
            Some(entry) => Err(in_the_way(
                &entry.path(),
                "is in the output folder, which specsmith did not make",
            )),
        }
    }

    /// What stands at a path, when no symbolic link leads there.
    fn metadata(&self, path: &str) -> Result<Option<Metadata>, WriteError> {
        let mut full = self.0.clone();
        let mut found = None;
        let mut components = path.split('/').peekable();
        while let Some(component) = components.next() {
            full.push(component);
            let metadata = match fs::symlink_metadata(&full) {
                Ok(metadata) => metadata,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
                Err(error) => return Err(failed("look at", &full, &error)),
            };
            if metadata.is_symlink() {
                return Err(WriteError {
                    code: Code::UnsafePath,
                    message: format!("{} is a symbolic link, which is not followed", shown(&full)),
                    help: "replace it by a plain file or folder, or delete it".to_owned(),
                });
            }
            if components.peek().is_some() && !metadata.is_dir() {
                return Err(in_the_way(&full, "is not a folder"));
            }
            found = Some(metadata);
        }
        Ok(found)
    }

    fn full(&self, path: &str) -> PathBuf {
        path.split('/').fold(self.0.clone(), |full, component| full.join(component))
    }
}

fn replace(folder: &Path, full: &Path, contents: &str) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    readable(&mut builder);
    let mut temporary = builder.tempfile_in(folder)?;
    temporary.write_all(contents.as_bytes())?;
    temporary.persist(full).map_err(|error| error.error)?;
    Ok(())
}

/// Temporary files are private; a source file has the rights that the user's mask gives it.
#[cfg(unix)]
fn readable(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt as _;

    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn readable(_: &mut tempfile::Builder<'_, '_>) {}

/// What stands in a folder, by name.
fn entries(folder: &Path) -> Result<Vec<fs::DirEntry>, WriteError> {
    let read = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = read.map_err(|error| failed("read the folder", folder, &error))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    Ok(entries)
}

fn in_the_way(path: &Path, reason: &str) -> WriteError {
    WriteError {
        code: Code::ForeignFiles,
        message: format!("{} {reason}", shown(path)),
        help: "choose another folder, or move the file away".to_owned(),
    }
}

fn failed(verb: &str, path: &Path, error: &io::Error) -> WriteError {
    WriteError {
        code: Code::OutputFailed,
        message: format!("can't {verb} {}: {error}", shown(path)),
        help: "check the path, its rights and the space on the disk".to_owned(),
    }
}

/// A path for messages, with control characters escaped.
fn shown(path: &Path) -> String {
    let text: String = path.to_string_lossy().chars().flat_map(escape).collect();
    ["`", &text, "`"].concat()
}

fn escape(character: char) -> Vec<char> {
    if character.is_control() { character.escape_unicode().collect() } else { vec![character] }
}
