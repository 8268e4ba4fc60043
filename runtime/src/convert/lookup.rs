//! Values looked up in the tables of a connection.

use super::site::Conversion;
use crate::page::Table;

impl Conversion<'_> {
    /// The value of a key in a table; a key that it does not have is an issue.
    pub fn look_up(
        &mut self,
        table: &Table,
        field: &'static str,
        pointer: &'static str,
        key: Option<&str>,
    ) -> Option<String> {
        let tables = self.tables;
        let site = self.at(field, pointer);
        let key = site.filled(key)?;
        let found = match tables {
            Some(tables) => tables.value(table, key),
            None => Err(format!("the table `{}` was not read", table.name)),
        };
        match found {
            Ok(value) => Some(value),
            Err(message) => {
                site.issue(message);
                None
            }
        }
    }

    /// The values of keys in a table; each key that it does not have is an issue.
    pub fn look_up_all(
        &mut self,
        table: &Table,
        field: &'static str,
        pointer: &'static str,
        keys: Option<impl Iterator<Item = String>>,
    ) -> Option<Vec<String>> {
        let mut list = Vec::new();
        for key in keys? {
            list.extend(self.look_up(table, field, pointer, Some(&key)));
        }
        Some(list)
    }
}
