//! A sandbox of the testbed's provider, whose lists below a parent name a field of it.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use conjoin_acme::runtime::ErrorKind;
use conjoin_acme::{Client, Credentials, Settings};
use conjoin_sandbox::{Running, Sandbox};
use conjoin_tests::workspace;

fn start() -> (Running, Client) {
    let folder = workspace::copy(&workspace::TESTBED);
    let sandbox = Sandbox::new("acme").workspace(folder.path()).records(300);
    let running = sandbox.start().unwrap();
    let client = Client::builder(Settings::new("desk"))
        .credentials(Credentials::token(running.credential("token")))
        .base_url(running.url())
        .build()
        .unwrap();
    (running, client)
}

#[tokio::test]
async fn a_list_below_a_parent_has_the_children_of_that_parent_alone() {
    let (sandbox, client) = start();
    let mut drives = client.file_storage().drives().stream();
    let mut codes = BTreeMap::new();
    while let Some(drive) = drives.try_next().await.unwrap() {
        codes.insert(drive.common.name.unwrap(), drive.remote_id);
    }
    assert_eq!(
        codes.values().cloned().collect::<BTreeSet<_>>().len(),
        sandbox.ids("file_storage.drive").len(),
        "a code names one drive"
    );

    let (mut read, mut by_drive) = (Vec::new(), BTreeMap::<String, BTreeSet<String>>::new());
    let mut folders = client.file_storage().folders().stream();
    while let Some(folder) = folders.try_next().await.unwrap() {
        let drive = folder.common.drive.unwrap().remote_id;
        by_drive
            .entry(drive)
            .or_default()
            .insert(folder.remote_id.clone());
        read.push(folder.remote_id);
    }
    assert!(by_drive.len() > 3, "{by_drive:?}");
    let held = sandbox.ids("file_storage.folder");
    assert_eq!(read.len(), held.len(), "each folder is read once");
    assert_eq!(
        read.into_iter().collect::<BTreeSet<_>>(),
        held.into_iter().collect()
    );
    for (drive, ids) in by_drive.iter().take(3) {
        let mut folders = client.file_storage().folders().of(drive).stream();
        while let Some(folder) = folders.try_next().await.unwrap() {
            assert!(ids.contains(&folder.remote_id), "{drive}");
        }
    }

    // By the field alone, and with another parent's id beside it.
    let full: Vec<(&String, &String)> = codes
        .iter()
        .filter(|(_, id)| by_drive.contains_key(*id))
        .collect();
    let [(code, id), (_, other), ..] = full.as_slice() else {
        panic!("two drives with folders: {codes:?}")
    };
    let ids = |answer: Vec<conjoin_acme::documents::DriveFolder>| -> BTreeSet<String> {
        answer.into_iter().filter_map(|it| it.id).collect()
    };
    let alone = client.list_folders(code.as_str()).send().await.unwrap();
    assert_eq!(ids(alone.value), by_drive[*id]);
    let beside = client.list_folders(code.as_str()).drive(other.as_str());
    let beside = beside.send().await.unwrap();
    assert!(ids(beside.value).is_empty());
    let nowhere = client.list_folders("nowhere").send().await.unwrap_err();
    assert_eq!(nowhere.kind(), &ErrorKind::NotFound);
}
