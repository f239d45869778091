//! The command line, `tarifa`: its commands are in `command`.

mod command;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::run()
}
