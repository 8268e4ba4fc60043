//! Setting up a sandbox, and what can be asked of a running one.

use std::collections::VecDeque;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;
use std::{fmt, thread};

use conjoin_codegen::plan::AuthKind;
use jiff::Timestamp;
use tokio::sync::{mpsc, watch};

use crate::Error;
use crate::auth::{Tokens, credential};
use crate::facts::{Limit, model_name};
use crate::fault::{Fault, Faults};
use crate::generate::Maker;
use crate::limits::Limits;
use crate::load::Texts;
use crate::scene::Scene;
use crate::store::{self, Store};
use crate::world::{Logged, Now, State, World};
use crate::{serve, webhook};

/// The providers that a sandbox can be made of without a workspace, sorted by name.
#[must_use]
pub fn providers() -> Vec<String> {
    Texts::bundled()
        .providers()
        .into_iter()
        .map(str::to_owned)
        .collect()
}

/// A sandbox before it runs.
#[must_use]
pub struct Sandbox {
    provider: String,
    workspace: Option<PathBuf>,
    port: u16,
    seed: u64,
    records: usize,
    faults: Vec<Fault>,
    limit: Option<Vec<Limit>>,
    webhook: Option<String>,
    slow: Duration,
    now: Now,
}

impl Sandbox {
    /// Of a provider by its slug, such as `bamboohr`.
    pub fn new(provider: impl Into<String>) -> Self {
        Self {
            provider: provider.into(),
            workspace: None,
            port: 0,
            seed: 1,
            records: 120,
            faults: Vec::new(),
            limit: None,
            webhook: None,
            slow: Duration::from_secs(2),
            now: Box::new(Timestamp::now),
        }
    }

    /// Spec and mapping are read from the folders `specs/` and `mappings/` of a workspace, in place of those that were
    /// there when the library was built.
    pub fn workspace(mut self, root: impl AsRef<Path>) -> Self {
        self.workspace = Some(root.as_ref().to_path_buf());
        self
    }

    /// The port; any when it is 0, as it is without a choice.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// What the records are made from: the same seed gives the same records.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Records in each list that is read page by page; other lists have fewer.
    pub fn records(mut self, records: usize) -> Self {
        self.records = records.min(store::CAPACITY / 50);
        self
    }

    /// A fault to show. Faults of one kind of place show in the order in which they are given.
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// So many requests in so many seconds, in place of the provider's limits.
    pub fn limit(mut self, requests: u32, seconds: u32) -> Self {
        self.limit = Some(vec![Limit {
            requests,
            seconds: seconds.max(1),
            limit_header: None,
            remaining_header: None,
            reset_header: None,
        }]);
        self
    }

    /// Where webhooks go: a loopback address.
    pub fn webhook(mut self, url: impl Into<String>) -> Self {
        self.webhook = Some(url.into());
        self
    }

    /// How long the fault `slow` takes.
    pub fn slow(mut self, pause: Duration) -> Self {
        self.slow = pause;
        self
    }

    /// Another clock than the machine's, for limits, tokens and the times of writes.
    pub fn clock(mut self, now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        self.now = Box::new(now);
        self
    }

    /// Starts it on a thread of its own.
    ///
    /// # Errors
    /// [`Error`], when there is no such provider, its files are wrong, or there is no port.
    pub fn start(self) -> Result<Running, Error> {
        let texts = match &self.workspace {
            Some(root) => Texts::of_folder(root)?,
            None => Texts::bundled(),
        };
        let loaded = texts.load(&self.provider)?;
        let limits = self.limit.unwrap_or_else(|| loaded.facts.limits.clone());
        let target = self.webhook.as_deref().map(webhook::target).transpose()?;
        let scene = Scene::new(loaded);
        let counts = store::counts(&scene, self.records);
        let store = Store::new(&Maker {
            scene: &scene,
            seed: self.seed,
            counts: &counts,
        });
        let (queue, posts) = mpsc::channel(1000);
        let world = Arc::new(World {
            scene,
            seed: self.seed,
            counts,
            now: self.now,
            slow: self.slow,
            webhook: target.map(|it| (it, queue)),
            state: Mutex::new(State {
                store,
                tokens: Tokens::new(),
                limits: Limits::new(&limits),
                faults: Faults::new(&self.faults, self.seed),
                log: VecDeque::new(),
                requests: 0,
                deliveries: 0,
            }),
        });
        let failed = |source| Error::Listen {
            port: self.port,
            source,
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port)).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        listener.set_nonblocking(true).map_err(failed)?;
        let (stop, stopped) = watch::channel(false);
        let own = Arc::clone(&world);
        let posts = world.webhook.is_some().then_some(posts);
        let thread = thread::Builder::new()
            .name("sandbox".to_owned())
            .spawn(move || {
                let _ = serve::run(listener, own, stopped, posts);
            })
            .map_err(failed)?;
        Ok(Running {
            address,
            world,
            stop,
            thread: Some(thread),
        })
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Sandbox")
            .field("provider", &self.provider)
            .field("seed", &self.seed)
            .field("faults", &self.faults)
            .finish_non_exhaustive()
    }
}

/// A sandbox that runs until it is dropped.
pub struct Running {
    address: SocketAddr,
    world: Arc<World>,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    /// Its base URL, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The provider's own spelling of its name.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.world.scene.plan().title
    }

    /// The value of a credential that is let in, such as `api_key`.
    #[must_use]
    pub fn credential(&self, name: &str) -> String {
        credential(name)
    }

    /// Credentials by name, of the first way to authenticate.
    #[must_use]
    pub fn credentials(&self) -> Vec<(String, String)> {
        let Some(way) = self.world.scene.plan().auth.first() else {
            return Vec::new();
        };
        let mut names = way.credentials.clone();
        if names.is_empty() && matches!(way.kind, AuthKind::OAuth2 { .. }) {
            names.push("token".to_owned());
        }
        names
            .into_iter()
            .map(|name| (name.clone(), credential(&name)))
            .collect()
    }

    /// Settings that a connection needs; any value does.
    #[must_use]
    pub fn settings(&self) -> Vec<String> {
        let settings = self.world.scene.plan().settings.iter();
        settings
            .filter(|it| it.default.is_none())
            .map(|it| it.name.clone())
            .collect()
    }

    /// Common models that have records, sorted by name.
    #[must_use]
    pub fn models(&self) -> Vec<String> {
        let mut models: Vec<String> = self
            .world
            .scene
            .collections
            .iter()
            .flat_map(|it| it.models.clone())
            .collect();
        models.sort();
        models
    }

    /// Common models that can be listed, such as `hris.employee`: those of several records in the order of the mapping,
    /// behind them those of which there is one record only.
    #[must_use]
    pub fn listed(&self) -> Vec<String> {
        let mut models = Vec::new();
        for (place, category) in self.world.scene.plan().categories.iter().enumerate() {
            for model in &category.models {
                if let Some(list) = &model.list {
                    let name = model_name(&category.name, &model.name);
                    models.push(((list.is_one(), place, model.line), name));
                }
            }
        }
        models.sort();
        models.into_iter().map(|(_, name)| name).collect()
    }

    /// Ids of the records that there are now, of a common model such as `hris.employee`. Models that share their
    /// records, as users and contacts may, share the ids.
    #[must_use]
    pub fn ids(&self, model: &str) -> Vec<String> {
        let collections = &self.world.scene.collections;
        let Some(index) = collections
            .iter()
            .position(|it| it.models.iter().any(|it| it == model))
        else {
            return Vec::new();
        };
        let state = self.world.state();
        let records = state.store.collections.get(index).into_iter().flatten();
        records
            .filter(|it| !it.deleted)
            .map(|it| it.id.clone())
            .collect()
    }

    /// The requests so far, oldest first; the last ten thousand of them.
    #[must_use]
    pub fn requests(&self) -> Vec<Logged> {
        self.world.state().log.iter().cloned().collect()
    }

    #[cfg(test)]
    pub(crate) fn world(&self) -> &World {
        &self.world
    }

    /// One more fault from now on.
    pub fn fault(&self, fault: Fault) {
        self.world.state().faults.arm(fault);
    }

    /// No fault from now on.
    pub fn no_faults(&self) {
        self.world.state().faults.clear();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for Running {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Running")
            .field("url", &self.url())
            .finish_non_exhaustive()
    }
}
