//! `auskunft`: what an editor and a webmaster run.
//!
//! Each command is a module of `commands`; this file only reads the command line. Messages are in
//! German, for the people in the town hall; errors go to standard error and end with exit code 1.

mod commands;
mod offline;
mod widget;

use std::io::ErrorKind;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::commands::{Failure, ask, build, check, eval, export, new, serve};

/// Auskunft: der Auskunftsschalter des Rathauses für die eigene Internetseite.
#[derive(Parser)]
#[command(name = "auskunft", version)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Ask(ask::Arguments),
    Build(build::Arguments),
    Check(check::Arguments),
    Eval(eval::Arguments),
    Export(export::Arguments),
    New(new::Arguments),
    Serve(serve::Arguments),
}

fn main() -> ExitCode {
    let outcome = match CommandLine::parse().command {
        Command::Ask(arguments) => ask::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Eval(arguments) => eval::run(&arguments),
        Command::Export(arguments) => export::run(&arguments),
        Command::New(arguments) => new::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough, as in `auskunft eval ... | head`.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}
