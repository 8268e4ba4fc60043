//! Lists below a parent at the testbed's provider whose requests name more of it than its id.

#![cfg(test)]

use conjoin_acme::runtime::ErrorKind;
use conjoin_acme::{Client, Credentials, Settings};
use conjoin_tests::server::{Answer, Server};
use serde_json::json;

fn server() -> (Server, Client) {
    let server = Server::start();
    let drives = json!([
        {"id": "1", "code": "plans", "owner_id": "u1"},
        {"id": "2", "code": "lost"},
        {"id": "3", "code": "old plans", "owner_id": "u3"},
    ]);
    server
        .on("GET", "/books/drives")
        .answer(Answer::json(drives.to_string()));
    for (path, id) in [("plans", "a"), ("old%20plans", "b")] {
        let folders = json!([{"id": id, "label": path}, {"id": format!("{id}2"), "label": path}]);
        server
            .on("GET", &format!("/books/drives/{path}/folders"))
            .answer(Answer::json(folders.to_string()));
    }
    let client = Client::builder(Settings::new("desk"))
        .credentials(Credentials::token("secret"))
        .base_url(server.url())
        .build()
        .unwrap();
    (server, client)
}

/// Requests for folders: path and query.
fn asked(server: &Server) -> Vec<String> {
    let requests = server.requests();
    let folders = requests.iter().filter(|it| it.path.ends_with("/folders"));
    folders
        .map(|it| {
            let param = |name| it.param(name).unwrap_or_default();
            format!("{} {} {}", it.path, param("drive"), param("as"))
        })
        .collect()
}

#[tokio::test]
async fn a_field_of_the_parent_goes_into_requests_and_a_parent_without_it_is_an_error_item() {
    let (server, client) = server();
    let mut folders = client.file_storage().folders().stream();
    let (mut ids, mut errors) = (Vec::new(), Vec::new());
    loop {
        match folders.try_next().await {
            Ok(Some(folder)) => {
                let drive = folder.common.drive.map(|it| it.remote_id);
                ids.push((folder.remote_id, drive.unwrap_or_default()));
            }
            Ok(None) => break,
            Err(error) => errors.push(error),
        }
    }
    let ids: Vec<(&str, &str)> = ids
        .iter()
        .map(|(id, of)| (id.as_str(), of.as_str()))
        .collect();
    assert_eq!(ids, [("a", "1"), ("a2", "1"), ("b", "3"), ("b2", "3")]);
    let [error] = errors.as_slice() else {
        panic!("one drive has no owner: {errors:?}")
    };
    assert!(matches!(error.kind(), ErrorKind::Decode { .. }));
    assert!(
        error.to_string().contains("the record `2` has no `owner`"),
        "{error}"
    );
    assert_eq!(
        asked(&server),
        [
            "/books/drives/plans/folders 1 u1",
            "/books/drives/old%20plans/folders 3 u3"
        ]
    );
}

#[tokio::test]
async fn one_parent_is_looked_up_for_its_field() {
    let (server, client) = server();
    let mut folders = client.file_storage().folders().of("3").stream();
    let mut ids = Vec::new();
    while let Some(folder) = folders.try_next().await.unwrap() {
        ids.push(folder.remote_id);
    }
    assert_eq!(ids, ["b", "b2"]);
    assert_eq!(asked(&server), ["/books/drives/old%20plans/folders 3 u3"]);

    let mut folders = client.file_storage().folders().of("9").stream();
    let error = folders.try_next().await.unwrap_err();
    assert_eq!(error.kind(), &ErrorKind::NotFound);
    assert!(folders.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_list_goes_on_below_the_parent_it_stands_at() {
    for of in [None, Some("1")] {
        let (server, client) = server();
        let folders = || match of {
            Some(of) => client.file_storage().folders().of(of),
            None => client.file_storage().folders(),
        };
        let mut first = folders().stream();
        assert_eq!(first.try_next().await.unwrap().unwrap().remote_id, "a");
        let checkpoint = first.checkpoint();
        let text = serde_json::to_string(&checkpoint).unwrap();
        let checkpoint = serde_json::from_str(&text).unwrap();
        let mut rest = folders().after(&checkpoint).stream();
        let next = rest.try_next().await.unwrap().unwrap();
        assert_eq!(next.remote_id, "a2");
        assert_eq!(next.common.drive.unwrap().remote_id, "1");
        assert_eq!(asked(&server), ["/books/drives/plans/folders 1 u1"; 2]);
        if of.is_some() {
            assert!(rest.try_next().await.unwrap().is_none());
        }
    }
}
