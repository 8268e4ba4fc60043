//! Tokens in encrypted files, one for each connection, shared by the processes of a machine.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use zeroize::Zeroizing;

use super::store::{Kept, Lease, StoreError, TokenStore};
use super::{Secret, Token, random};
use crate::BoxFuture;
use crate::encode;
use crate::error::Error;

/// First bytes of each file: what it is, and in which format.
const MAGIC: &[u8] = b"conjoin token 1\n";
const VERSION: usize = 8;
/// Pause between two looks at a lease that another process has.
const POLL: Duration = Duration::from_millis(20);

/// The key of encrypted files: 256 bits, wiped when dropped. Keep it apart from the files.
pub struct StoreKey(Zeroizing<[u8; 32]>);

impl StoreKey {
    /// A key from its bytes, which have to be random.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A key from 32 bytes in Base64.
    ///
    /// # Errors
    /// When it is something else.
    pub fn from_base64(text: &str) -> Result<Self, StoreError> {
        let wrong = || StoreError("the key of the token store has to be 32 bytes in Base64".into());
        let bytes = Zeroizing::new(STANDARD.decode(text.trim()).map_err(|_| wrong())?);
        let bytes = bytes.as_slice().try_into().map_err(|_| wrong())?;
        Ok(Self::new(bytes))
    }

    /// A new key.
    ///
    /// # Errors
    /// `Configuration` when the system gives no random numbers.
    pub fn generate() -> Result<Self, Error> {
        random::bytes().map(Self::new)
    }

    /// The key in Base64, to be kept in a secret manager.
    pub fn to_base64(&self) -> Secret {
        STANDARD.encode(*self.0).into()
    }
}

impl fmt::Debug for StoreKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("StoreKey(..)")
    }
}

/// The token of one connection in an encrypted file.
///
/// ChaCha20-Poly1305 with a new nonce at each write; the name of the connection and the version are
/// authenticated too, so that a file of another connection is not taken. Written beside and
/// renamed, readable by its owner alone. Swaps and leases hold across processes, by locks on files
/// beside it; on network file systems without locks they do not.
#[derive(Debug, Clone)]
pub struct FileTokenStore(Arc<Inner>);

struct Inner {
    folder: PathBuf,
    connection: String,
    key: LessSafeKey,
}

impl fmt::Debug for Inner {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Inner")
            .field("folder", &self.folder)
            .field("connection", &self.connection)
            .finish_non_exhaustive()
    }
}

impl FileTokenStore {
    /// The store of a connection (any name that is its own) in a folder, which is made when missing.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn new(
        folder: impl Into<PathBuf>,
        connection: impl Into<String>,
        key: &StoreKey,
    ) -> Result<Self, StoreError> {
        let folder = folder.into();
        fs::create_dir_all(&folder).map_err(|error| failed("cannot be made", &error))?;
        let key = UnboundKey::new(&CHACHA20_POLY1305, key.0.as_slice())
            .map_err(|_| StoreError("the key of the token store does not fit".into()))?;
        Ok(Self(Arc::new(Inner {
            folder,
            connection: connection.into(),
            key: LessSafeKey::new(key),
        })))
    }

    /// The file that holds the token.
    pub fn path(&self) -> PathBuf {
        self.0.path("token")
    }
}

fn failed(what: &str, error: &io::Error) -> StoreError {
    StoreError(format!("the token file {what}: {error}"))
}

impl Inner {
    fn path(&self, extension: &str) -> PathBuf {
        let name = encode::value(&self.connection);
        self.folder.join(format!("{name}.{extension}"))
    }

    fn open(&self, extension: &str) -> Result<File, StoreError> {
        options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.path(extension))
            .map_err(|error| failed("cannot be locked", &error))
    }

    /// What is authenticated beside the token.
    fn about(&self, version: u64) -> Vec<u8> {
        [MAGIC, &version.to_be_bytes(), self.connection.as_bytes()].concat()
    }

    fn load(&self) -> Result<Option<Kept>, StoreError> {
        let bytes = match fs::read(self.path("token")) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed("cannot be read", &error)),
        };
        self.decrypt(&bytes).map(Some).ok_or_else(|| {
            StoreError(
                "the token file is damaged, of another connection, or encrypted with another key"
                    .into(),
            )
        })
    }

    fn decrypt(&self, bytes: &[u8]) -> Option<Kept> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (version, rest) = rest.split_at_checked(VERSION)?;
        let (nonce, sealed) = rest.split_at_checked(NONCE_LEN)?;
        let version = u64::from_be_bytes(version.try_into().ok()?);
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let mut text = Zeroizing::new(sealed.to_vec());
        let about = Aad::from(self.about(version));
        let open = self.key.open_in_place(nonce, about, &mut text).ok()?;
        let token = Token::from_json(str::from_utf8(open).ok()?)?;
        Some(Kept::new(token, version))
    }

    fn encrypt(&self, token: &Token, version: u64) -> Result<Vec<u8>, StoreError> {
        let nonce: [u8; NONCE_LEN] =
            random::bytes().map_err(|error| StoreError(error.detail().to_owned()))?;
        let text = token.to_json();
        let mut sealed = Zeroizing::new(Vec::with_capacity(text.expose().len() + 16));
        sealed.extend_from_slice(text.expose().as_bytes());
        self.key
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(self.about(version)),
                &mut *sealed,
            )
            .map_err(|_| StoreError("the token cannot be encrypted".into()))?;
        Ok([MAGIC, &version.to_be_bytes(), &nonce, &sealed].concat())
    }

    fn swap(&self, expected: Option<u64>, token: &Token) -> Result<Option<u64>, StoreError> {
        let lock = self.open("lock")?;
        lock.lock()
            .map_err(|error| failed("cannot be locked", &error))?;
        let known = self.load()?.map(|kept| kept.version);
        if known != expected {
            return Ok(None);
        }
        let version = known.unwrap_or(0) + 1;
        let bytes = self.encrypt(token, version)?;
        self.write(&bytes)
            .map_err(|error| failed("cannot be written", &error))?;
        Ok(Some(version))
    }

    /// All or nothing: whoever reads meanwhile sees the old file.
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let beside = self.path("new");
        let mut file = options()
            .create(true)
            .truncate(true)
            .write(true)
            .open(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, self.path("token"))?;
        settle(&self.folder)
    }
}

/// Makes a rename outlive a loss of power.
fn settle(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Files for their owner alone.
fn options() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only unix has modes"))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Runs work on files where it holds up no requests.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    match tokio::runtime::Handle::try_current() {
        Ok(runtime) => runtime
            .spawn_blocking(work)
            .await
            .unwrap_or_else(|_| Err(StoreError("the work on the token file was stopped".into()))),
        Err(_) => work(),
    }
}

impl TokenStore for FileTokenStore {
    fn load(&self) -> BoxFuture<'_, Result<Option<Kept>, StoreError>> {
        let inner = Arc::clone(&self.0);
        Box::pin(aside(move || inner.load()))
    }

    fn swap(
        &self,
        expected: Option<u64>,
        token: &Token,
    ) -> BoxFuture<'_, Result<Option<u64>, StoreError>> {
        let (inner, token) = (Arc::clone(&self.0), token.clone());
        Box::pin(aside(move || inner.swap(expected, &token)))
    }

    fn lease(&self) -> BoxFuture<'_, Result<Lease, StoreError>> {
        Box::pin(async {
            let file = self.0.open("lease")?;
            loop {
                match file.try_lock() {
                    Ok(()) => return Ok(Lease::holding(file)),
                    // Asked again instead of waited for: a thread that waits cannot be stopped.
                    Err(TryLockError::WouldBlock) => tokio::time::sleep(POLL).await,
                    Err(TryLockError::Error(error)) => {
                        return Err(failed("cannot be locked", &error));
                    }
                }
            }
        })
    }
}
