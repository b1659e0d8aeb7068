//! temp
use specsmith::*;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let source = Source::new(a[1].clone(), std::fs::read_to_string(&a[1]).unwrap());
    let mut options = Options::new(a[1].clone(), options::Package::new(a[3].clone()));
    options.placeholders = vec!["<string>".into(), 123.into()];
    options.package.license = Some("MIT OR Apache-2.0".into());
    options.environment.names.insert("companyName".into(), "LUMINOUS_COMPANY".into());
    options.environment.names.insert("bearerAuth".into(), "LUMINOUS_API_KEY".into());
    match generate(&source, &options) {
        Ok(out) => {
            eprint!("{}", diagnostic::render::text(&out.warnings, &source, Some(&out.tree), false));
            println!(
                "{:?}",
                write::write(std::path::Path::new(&a[2]), &out.files).map(|w| w.written.len())
            );
        }
        Err(f) => {
            eprint!("{}", diagnostic::render::text(&f.problems, &source, f.tree.as_ref(), false));
            std::process::exit(1)
        }
    }
}
