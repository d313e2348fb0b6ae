//! `auskunft serve`: a folder on this computer's own address, to look at it in a browser.

use std::net::Ipv4Addr;
use std::path::PathBuf;

use axum::Router;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use super::{Failure, tell};

/// Zeigt einen Ordner unter einer Adresse, die nur dieser Rechner erreicht.
#[derive(clap::Args)]
pub struct Arguments {
    /// Der Ordner
    folder: PathBuf,
    /// Port der Adresse
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Runs the command until it is ended.
pub fn run(arguments: &Arguments) -> Result<(), Failure> {
    let failure = |error| Failure::Address { port: arguments.port, error };
    if !arguments.folder.is_dir() {
        let error = std::io::Error::from(std::io::ErrorKind::NotADirectory);
        return Err(Failure::Read { path: arguments.folder.clone(), error });
    }
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(failure)?;
    runtime.block_on(async {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, arguments.port)).await.map_err(failure)?;
        let address = listener.local_addr().map_err(failure)?;
        tell(format_args!(
            "{} liegt unter http://{address}/ (Ende mit Strg+C)",
            arguments.folder.display()
        ));
        let files = Router::new().fallback_service(ServeDir::new(&arguments.folder));
        axum::serve(listener, files).await.map_err(failure)
    })
}
