//! Starts the window or a subcommand.

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let paths = std::env::args_os().skip(1).map(Into::into).collect();
    if let Err(err) = seagrass::app::run(paths) {
        let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("{err}\n").as_bytes());
    }
}
