//! Other processes, which may crash or never end without harm to this one.

use std::fs::{self, File};
use std::io;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How a process ended.
#[derive(Clone, Debug)]
pub struct Ended {
    /// Its status; none where it took too long and was ended.
    pub status: Option<ExitStatus>,
    /// What it wrote to standard output.
    pub output: String,
    /// What it wrote to standard error.
    pub errors: String,
    /// How long the processor worked for it and for all that it started.
    pub worked: Duration,
}

impl Ended {
    /// Whether it did what it was asked.
    #[must_use]
    pub fn succeeded(&self) -> bool {
        self.status.is_some_and(|status| status.success())
    }

    /// What became of it, in a word.
    #[must_use]
    pub fn word(&self) -> String {
        self.status.map_or_else(|| "took too long".to_owned(), |status| status.to_string())
    }
}

/// Runs a command in a group of its own, for at most `limit`. What it writes is kept in `folder` as `name.out` and
/// `name.err`.
///
/// # Errors
///
/// The command can't be started, or the files can't be written or read.
pub fn run(command: &mut Command, limit: Duration, folder: &Path, name: &str) -> io::Result<Ended> {
    fs::create_dir_all(folder)?;
    let (out, err) = (folder.join(format!("{name}.out")), folder.join(format!("{name}.err")));
    let before = worked_for_children();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(File::create(&out)?)
        .stderr(File::create(&err)?)
        .process_group(0)
        .spawn()?;
    let group = format!("-{}", child.id());
    let (send, receive) = mpsc::channel();
    let waiting = thread::spawn(move || send.send(child.wait()));
    let status = if let Ok(status) = receive.recv_timeout(limit) {
        Some(status?)
    } else {
        // All that it started ends with it.
        Command::new("kill").args(["-KILL", "--", &group]).status()?;
        None
    };
    // What it says after the end of the wait is of no interest.
    drop(waiting.join());
    let read = |path| fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ok(Ended {
        status,
        output: read(&out)?,
        errors: read(&err)?,
        worked: worked_for_children().saturating_sub(before),
    })
}

/// How long the processor has worked for processes that this one has waited for, and for theirs; nothing on systems
/// that do not say so in `/proc` (proc(5), `cutime` and `cstime`, in hundredths of a second).
fn worked_for_children() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program is in parentheses and may hold spaces.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let ticks = fields.split_whitespace().skip(13).take(2);
    let ticks: u64 = ticks.filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_measured() {
        let folder = std::env::temp_dir().join(format!("specsmith-work-{}", std::process::id()));
        let script = "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; echo done";
        let limit = Duration::from_secs(100);
        let ended = run(Command::new("sh").args(["-c", script]), limit, &folder, "sh");
        fs::remove_dir_all(&folder).expect("the folder can be removed");
        let ended = ended.expect("it can be run");
        assert!(ended.succeeded() && ended.output == "done\n", "{ended:?}");
        assert!(ended.worked > Duration::ZERO, "{ended:?}");
    }

    #[test]
    fn what_never_ends_is_ended() {
        let folder = std::env::temp_dir().join(format!("specsmith-process-{}", std::process::id()));
        let limit = Duration::from_millis(200);
        let ended = run(Command::new("sleep").arg("100"), limit, &folder, "sleep");
        fs::remove_dir_all(&folder).expect("the folder can be removed");
        let ended = ended.expect("it can be run");
        assert!(ended.status.is_none() && !ended.succeeded());
    }
}
