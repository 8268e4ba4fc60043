// @generated from specs/zendesk/openapi.yaml by cargo xtask generate zendesk. Do not edit.

use conjoin_runtime::json::FromJson;

/// A file.
#[derive(Debug, Clone, Default, FromJson)]
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
