//! scratch
use conjoin_codegen::*; use std::fs;
fn files(d:&str)->Vec<pipeline::File>{ let mut v:Vec<_>=fs::read_dir(d).map(|r|r.flatten().map(|e|e.path()).filter(|p|p.is_file()).collect()).unwrap_or_default(); v.sort(); v.into_iter().map(|p|pipeline::File{path:p.to_string_lossy().into_owned(),content:fs::read(&p).map_err(|e|e.to_string())}).collect()}
fn main(){ let mut s=source::Sources::default(); let mut d=diagnostic::Diagnostics::default();
 let models=pipeline::read_models(&files("mappings/models"),&mut s,&mut d);
 for p in std::env::args().skip(1){ let t=std::time::Instant::now(); let pr=pipeline::Provider{name:p.clone(),specs:files(&format!("specs/{p}")),mappings:files(&format!("mappings/{p}"))};
 let c=pipeline::check(&pr,&models,&mut s,&mut d); eprintln!("{p} {:?} planned={} ops={}",t.elapsed(),c.is_some(),c.map(|c|c.plan.operations.len()).unwrap_or(0)); }
 println!("{}",diagnostic::render_all(&d,&s,diagnostic::Style::Plain)); }
