//! Stores of tokens: compare and swap, leases, and files that tell nothing.

use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use conjoin_runtime::{Auth, FileTokenStore, MemoryTokenStore, StoreKey, Token, TokenStore};
use conjoin_tests::acme::LIST_PEOPLE;
use conjoin_tests::clock::TestClock;
use conjoin_tests::oauth::{NOW, client, guard, refreshes, stored, token};
use conjoin_tests::server::Server;
use proptest::prelude::*;

fn key() -> StoreKey {
    StoreKey::new([7; 32])
}

fn stores(folder: &tempfile::TempDir) -> Vec<Arc<dyn TokenStore>> {
    let file = FileTokenStore::new(folder.path(), "acme:1", &key()).expect("a store");
    vec![Arc::new(MemoryTokenStore::new()), Arc::new(file)]
}

#[tokio::test]
async fn a_swap_needs_the_version_that_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    for store in stores(&folder) {
        assert!(store.load().await.expect("loaded").is_none());
        assert_eq!(store.swap(Some(1), &Token::new("a")).await, Ok(None));
        let first = Token::new("a").refresh_token("r-1");
        assert_eq!(store.swap(None, &first).await, Ok(Some(1)));
        assert_eq!(store.swap(None, &Token::new("b")).await, Ok(None));
        assert_eq!(store.swap(Some(1), &Token::new("b")).await, Ok(Some(2)));
        assert_eq!(store.swap(Some(1), &Token::new("c")).await, Ok(None));
        let kept = store.load().await.expect("loaded").expect("kept");
        assert_eq!((kept.token.access_token.expose(), kept.version), ("b", 2));
        assert!(kept.token.refresh_token.is_none());
    }
}

#[tokio::test]
async fn one_lease_at_a_time() {
    let folder = tempfile::tempdir().expect("a folder");
    for store in stores(&folder) {
        let lease = store.lease().await.expect("a lease");
        let second = tokio::time::timeout(Duration::from_millis(50), store.lease()).await;
        assert!(second.is_err(), "the first is held");
        drop(lease);
        store.lease().await.expect("free again");
    }
}

#[tokio::test]
async fn files_tell_nothing_and_are_of_one_connection() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = |connection: &str, key: &StoreKey| {
        FileTokenStore::new(folder.path().join("tokens"), connection, key).expect("a store")
    };
    let store = open("../evil/connection", &key());
    assert_eq!(
        store.path().parent(),
        Some(folder.path().join("tokens").as_path())
    );
    let secret = Token::new("access-0123456789").refresh_token("refresh-0123456789");
    assert_eq!(store.swap(None, &secret).await, Ok(Some(1)));
    let bytes = std::fs::read(store.path()).expect("a file");
    let text = String::from_utf8_lossy(&bytes);
    for word in ["0123456789", "access", "refresh"] {
        assert!(!text.contains(word), "{word}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(store.path())
            .expect("a file")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // The same token again is other bytes: a nonce is used once.
    assert_eq!(store.swap(Some(1), &secret).await, Ok(Some(2)));
    assert_ne!(std::fs::read(store.path()).expect("a file"), bytes);

    let stranger = open("../evil/connection", &StoreKey::new([8; 32]));
    let error = stranger.load().await.expect_err("another key");
    assert!(error.to_string().contains("another key"), "{error}");
    let other = open("other", &key());
    std::fs::copy(store.path(), other.path()).expect("copied");
    other
        .load()
        .await
        .expect_err("the file of another connection");
    let whole = std::fs::read(store.path()).expect("a file");
    for at in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        std::fs::write(store.path(), &damaged).expect("written");
        store.load().await.expect_err("damaged");
        std::fs::write(store.path(), &whole[..at]).expect("written");
        store.load().await.expect_err("cut off");
    }
    store
        .swap(Some(2), &secret)
        .await
        .expect_err("what cannot be read is not written over");
}

#[test]
fn keys_of_stores() {
    let key = StoreKey::generate().expect("a key");
    let text = key.to_base64();
    let back = StoreKey::from_base64(text.expose()).expect("the key");
    assert!(back.to_base64().same(&text));
    assert!(!StoreKey::generate().expect("a key").to_base64().same(&text));
    for wrong in ["", "s3cret", "AAAA", "not base64!"] {
        let error = StoreKey::from_base64(wrong).expect_err(wrong);
        assert!(!error.to_string().contains("s3cret"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_token_comes_back(access in any::<String>(), refresh in any::<Option<String>>(), at in any::<Option<u32>>()) {
        let folder = tempfile::tempdir().expect("a folder");
        let store = FileTokenStore::new(folder.path(), "acme", &key()).expect("a store");
        let mut token = Token::new(access.as_str());
        if let Some(refresh) = &refresh {
            token = token.refresh_token(refresh.as_str());
        }
        if let Some(at) = at {
            token = token.expires_at(conjoin_runtime::model::Timestamp::from_second(at.into()).expect("a moment"));
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let kept = runtime.block_on(async {
            store.swap(None, &token).await.expect("kept");
            store.load().await.expect("loaded").expect("kept")
        });
        prop_assert_eq!(kept.token.access_token.expose(), access);
        prop_assert_eq!(kept.token.refresh_token.map(|it| it.expose().to_owned()), refresh);
        prop_assert_eq!(kept.token.expires_at, token.expires_at);
    }
}

const FOLDER: &str = "CONJOIN_TEST_STORE";
const ROUNDS: u64 = 25;

/// Counts up in the store that the environment names, as one of several processes; without one
/// there is nothing to do.
#[tokio::test]
async fn counts_up_in_a_store_of_several_processes() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let store = FileTokenStore::new(folder, "counter", &key()).expect("a store");
    for round in 0..ROUNDS {
        // Half of the rounds are kept apart by the lease, the others by the swap alone.
        let _lease = match round % 2 {
            0 => Some(store.lease().await.expect("a lease")),
            _ => None,
        };
        loop {
            let kept = store.load().await.expect("loaded");
            let (count, version) = kept.map_or((0, None), |kept| {
                let count: u64 = kept.token.access_token.expose().parse().expect("a number");
                (count, Some(kept.version))
            });
            let next = Token::new((count + 1).to_string());
            if store.swap(version, &next).await.expect("swapped").is_some() {
                break;
            }
        }
    }
}

#[tokio::test]
async fn several_processes_lose_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = std::env::current_exe().expect("this program");
    let children: Vec<_> = (0..4)
        .map(|_| {
            Command::new(&program)
                .args(["--exact", "counts_up_in_a_store_of_several_processes"])
                .env(FOLDER, folder.path())
                .stdout(std::process::Stdio::null())
                .spawn()
                .expect("a process")
        })
        .collect();
    for mut child in children {
        assert!(child.wait().expect("an end").success());
    }
    let store = FileTokenStore::new(folder.path(), "counter", &key()).expect("a store");
    let kept = store.load().await.expect("loaded").expect("kept");
    assert_eq!(kept.version, 4 * ROUNDS);
    assert_eq!(kept.token.access_token.expose(), (4 * ROUNDS).to_string());
}

#[tokio::test]
async fn clients_of_one_file_renew_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start();
    guard(&server, "new");
    server
        .on("POST", "/oauth/token")
        .answer(token("new", "r-2").delay(Duration::from_millis(50)));
    // As two processes do: nothing is shared but the file.
    let connect = || {
        let store = FileTokenStore::new(folder.path(), "acme", &key()).expect("a store");
        let auth = Auth::OAuth2(stored(&server, &Arc::new(store)));
        client(&server, &TestClock::at(NOW), auth)
    };
    let clients = [connect(), connect(), connect()];
    let calls = clients.iter().map(|it| it.call(&LIST_PEOPLE).send::<()>());
    for answer in futures_util::future::join_all(calls).await {
        answer.expect("answer");
    }
    assert_eq!(refreshes(&server).len(), 1);
    connect()
        .call(&LIST_PEOPLE)
        .send::<()>()
        .await
        .expect("after a restart");
    assert_eq!(refreshes(&server).len(), 1);
}
