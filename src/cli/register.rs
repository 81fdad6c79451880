//! `seagrass register FILE`: the register of sub-targets.

use super::args::Args;
use super::console::{Console, Stop};
use super::export;
use crate::exchange::export::{Data, Format};

/// Writes the register, to standard output unless a file is named. What is not in it is told.
pub(super) fn run(mut args: Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    args.to.get_or_insert(Format::Data(Data::Register));
    args.output.get_or_insert_with(|| "-".into());
    export::run(args, console)
}
