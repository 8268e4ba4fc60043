//! The field maps of a connection: collected by the builder, compiled when the client is built.

use std::sync::Arc;

use super::index::{ModelFields, OwnField, RecordOf};
use super::problem::list;
use super::rule::CompiledMap;
use super::{FieldMap, FieldMapError};
use crate::error::{Error, ErrorKind};

/// Maps and customers' fields as they were given.
#[derive(Debug, Default)]
pub(crate) struct MapSource {
    maps: Vec<(String, FieldMap)>,
    own: Vec<(String, Vec<OwnField>)>,
}

impl MapSource {
    pub(crate) fn map(&mut self, model: String, map: FieldMap) {
        self.maps.push((model, map));
    }

    pub(crate) fn own(&mut self, model: String, fields: Vec<OwnField>) {
        self.own.push((model, fields));
    }

    /// Compiles the maps of each model.
    pub(crate) fn compile(&self, known: &[&'static ModelFields]) -> Result<FieldMaps, Error> {
        let mut out = FieldMaps::default();
        let mut wrong: Vec<String> = Vec::new();
        let mut done: Vec<&str> = Vec::new();
        for (model, _) in &self.maps {
            if done.contains(&model.as_str()) {
                continue;
            }
            done.push(model);
            let layers: Vec<&FieldMap> = self
                .maps
                .iter()
                .filter(|(name, _)| name == model)
                .map(|(_, map)| map)
                .collect();
            let Some(fields) = known.iter().find(|it| it.model == model) else {
                let names: Vec<&str> = known.iter().map(|it| it.model).collect();
                wrong.push(format!(
                    "[M0805] {model} takes no field map; {}",
                    list("those that do are", &names)
                ));
                continue;
            };
            let mut own = self.own.iter().rev();
            let own = own.find(|(name, _)| name == model);
            let own = own.map(|(_, fields)| fields.as_slice());
            match FieldMap::compile_layers(&layers, fields, own) {
                Ok(map) if map.entries.is_empty() => {}
                Ok(map) => out.0.push(Arc::new(map)),
                Err(error) => wrong.push(error.to_string()),
            }
        }
        if wrong.is_empty() {
            return Ok(out);
        }
        Err(Error::new(ErrorKind::Configuration, "", wrong.join("\n")))
    }
}

impl From<FieldMapError> for Error {
    fn from(error: FieldMapError) -> Self {
        Self::new(ErrorKind::Configuration, "", error.to_string())
    }
}

/// Compiled maps, at most one per model.
#[derive(Debug, Clone, Default)]
pub(crate) struct FieldMaps(Vec<Arc<CompiledMap>>);

impl FieldMaps {
    pub(crate) fn of(&self, model: &str) -> Option<&Arc<CompiledMap>> {
        self.0.iter().find(|map| map.fields.model == model)
    }
}

impl CompiledMap {
    /// Names that a request has to ask for.
    pub(crate) fn select(&self, of: RecordOf) -> &[String] {
        &self.records(of).select
    }
}
