//! The first call of the README compiles, line by line as it stands there.

use conjoin_models::hris::Hris;
use conjoin_runtime::{Config, Error};

/// Never run: it would speak to the provider.
#[expect(
    dead_code,
    unused_variables,
    reason = "the example is compiled, and compared with the README"
)]
async fn first_call(key: &str) -> Result<(), Error> {
    // [example]
    use conjoin_bamboohr::{Client, Credentials, Settings};

    let client = Client::builder(Settings::new("acme"))
        .credentials(Credentials::api_key(key))
        .build()?;

    // The provider's own API: typed, one builder per operation.
    let employee = client
        .get_employee("4")
        .fields("firstName,lastName")
        .send()
        .await?;

    // The common model: paged, retried, converted.
    let mut employees = client.hris().employees().stream();
    while let Some(record) = employees.try_next().await? {
        println!(
            "{:?} {:?} {}",
            record.common.first_name,
            record.raw.job_title_name,
            record.issues.len()
        );
    }

    // The same program for every HRIS: the provider is chosen at run time.
    let config = Config::new()
        .set("company", "acme")
        .credential("api_key", key);
    let hris: Box<dyn Hris> = conjoin_connectors::connect("bamboohr", config)?.hris()?;
    // [example]
    Ok(())
}

#[test]
fn the_example_is_that_of_the_readme() {
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let example = include_str!("readme.rs")
        .split("// [example]")
        .nth(1)
        .expect("the example");
    let readme = include_str!("../../README.md");
    let code = readme
        .split("```rust\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("code");
    // rustfmt may break lines elsewhere than the README does.
    let plain = |text: &str| {
        squeezed(text)
            .replace("( ", "(")
            .replace(" .", ".")
            .replace(", )", ")")
            .replace(" )", ")")
            .replace(",)", ")")
    };
    assert_eq!(plain(code), plain(example));
}
