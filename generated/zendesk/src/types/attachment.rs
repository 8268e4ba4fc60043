// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

use conjoin_runtime::json::{FromJson, Reader};

/// A file.
///
/// Spec: `#/components/schemas/Attachment`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Attachment {
    /// Property `id`.
    pub id: Option<i64>,
    /// Property `url`.
    pub url: Option<String>,
    /// Property `file_name`.
    pub file_name: Option<String>,
    /// Property `content_type`.
    pub content_type: Option<String>,
    /// The bytes.
    pub content_url: Option<String>,
    /// Property `mapped_content_url`.
    pub mapped_content_url: Option<String>,
    /// Bytes.
    pub size: Option<i64>,
    /// Pixels.
    pub width: Option<i64>,
    /// Pixels.
    pub height: Option<i64>,
    /// Property `inline`.
    pub inline: Option<bool>,
    /// Property `deleted`.
    pub deleted: Option<bool>,
    /// Property `malware_access_override`.
    pub malware_access_override: Option<bool>,
    /// Property `malware_scan_result`.
    pub malware_scan_result: Option<String>,
    /// Property `thumbnails`.
    pub thumbnails: Option<Vec<Attachment>>,
}

impl FromJson for Attachment {
    fn from_json(json: &mut Reader<'_>) -> Option<Self> {
        if !json.begin_object() {
            return None;
        }
        let mut value = Self::default();
        while let Some(key) = json.next_key() {
            match &*key {
                "id" => value.id = json.get(),
                "url" => value.url = json.get(),
                "file_name" => value.file_name = json.get(),
                "content_type" => value.content_type = json.get(),
                "content_url" => value.content_url = json.get(),
                "mapped_content_url" => value.mapped_content_url = json.get(),
                "size" => value.size = json.get(),
                "width" => value.width = json.get(),
                "height" => value.height = json.get(),
                "inline" => value.inline = json.get(),
                "deleted" => value.deleted = json.get(),
                "malware_access_override" => value.malware_access_override = json.get(),
                "malware_scan_result" => value.malware_scan_result = json.get(),
                "thumbnails" => value.thumbnails = json.get(),
                _ => json.skip(),
            }
        }
        Some(value)
    }
}
